import type { RightsChangeKind, Role } from '@mikrosprint/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One change of a role or a unit: who did it and when. Rows are only ever added. */
@Entity('rights_change')
@Index('rights_change_by_person', ['personId', 'at'])
@Check('rights_change_what', `what IN ('role-given', 'role-ended', 'unit-added', 'unit-changed')`)
export class RightsChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('text')
  what!: RightsChangeKind;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** What the unit was called after the change. */
  @Column('text', { name: 'unit_name', nullable: true })
  unitName!: string | null;
}
