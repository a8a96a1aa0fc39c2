import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that was committed together with the change it tells about. Kept until the relay's handlers are done. */
@Entity('outbox')
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
