import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event that was committed together with the change it tells about. Kept until the relay's handlers are done. */
@Entity('outbox')
@Index('outbox_to_relay', ['id'], { where: 'relayed_at IS NULL' })
@Index('outbox_by_age', ['relayedAt'], { where: 'relayed_at IS NOT NULL' })
export class OutboxRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  type!: string;

  @Column('smallint')
  version!: number;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  @Column('jsonb')
  data!: unknown;

  @Column('timestamptz', { name: 'relayed_at', nullable: true })
  relayedAt!: Date | null;
}
