import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A group of citizens as the law of the day draws it; closed ones stay, for the figures of before. */
@Entity('target_group')
@Check('target_group_validity', 'valid_to > valid_from')
export class TargetGroupRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}

/** The group that a citizen is in now. Nobody is treated by it: figures are counted by it. */
@Entity('citizen_target_group')
@Index('citizen_target_group_by_group', ['groupId'])
export class CitizenTargetGroupRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  /** The day in Copenhagen from which it is known. */
  @Column('date')
  since!: string;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;
}
