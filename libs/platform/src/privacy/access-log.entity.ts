import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One look-up of a citizen by a member of staff. Only ever appended. */
@Entity('access_log')
@Index('access_log_by_citizen', ['citizenId', 'at'])
@Check('access_log_purpose_check', `purpose <> ''`)
@Check('access_log_result_check', `result IN ('shown', 'refused')`)
export class AccessLogRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'actor_id' })
  actorId!: string;

  @Column('text')
  role!: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('text')
  purpose!: string;

  @Column('text')
  route!: string;

  @Column('text', { array: true })
  fields!: string[];

  @Column('text')
  result!: 'shown' | 'refused';
}
