import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who follows whom: a citizen has at most one caseworker. */
@Entity('caseload_member')
@Index('caseload_by_caseworker', ['caseworkerId'])
export class CaseloadMemberRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('uuid', { name: 'caseworker_id' })
  caseworkerId!: string;

  @Column('timestamptz')
  since!: Date;
}
