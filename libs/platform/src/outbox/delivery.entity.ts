import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Notes that one handler has taken one event: its key is what makes every effect happen once. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn('text')
  handler!: string;

  @Column('timestamptz', { name: 'delivered_at' })
  deliveredAt!: Date;
}
