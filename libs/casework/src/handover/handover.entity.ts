import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One citizen of one handover: agreed, and then done or dropped. It stays as the record of who followed whom. */
@Entity('handover')
@Index('handover_due', ['onDay'], { where: 'done_at IS NULL AND dropped_at IS NULL' })
@Index('handover_by_citizen', ['citizenId'])
export class HandoverRow {
  /** The same for all citizens that are handed over together. */
  @PrimaryColumn('uuid')
  id!: string;

  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** Null: nobody followed the citizen. */
  @Column('uuid', { name: 'from_id', nullable: true })
  fromId!: string | null;

  @Column('uuid', { name: 'to_id' })
  toId!: string;

  @Column('uuid', { name: 'by_id' })
  byId!: string;

  @Column('date', { name: 'on_day' })
  onDay!: string;

  @Column('timestamptz', { name: 'agreed_at' })
  agreedAt!: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  /** Taken back, or no longer possible when its day came. */
  @Column('timestamptz', { name: 'dropped_at', nullable: true })
  droppedAt!: Date | null;
}
