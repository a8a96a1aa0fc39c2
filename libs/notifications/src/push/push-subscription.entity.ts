import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One browser in which somebody wants to be told that there is something new. */
@Entity('push_subscription')
@Unique('push_subscription_endpoint', ['endpoint'])
export class PushSubscriptionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @Index('push_subscription_by_person')
  personId!: string;

  /** Where its push service takes messages; whoever knows it and the keys can write to the browser. */
  @Column('text')
  endpoint!: string;

  @Column('text')
  p256dh!: string;

  @Column('text')
  auth!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** The message it got last: a try that is repeated for another browser does not repeat it here. */
  @Column('uuid', { name: 'last_message_id', nullable: true })
  lastMessageId!: string | null;
}
