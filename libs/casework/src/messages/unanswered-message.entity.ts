import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a citizen wrote was not answered in time. Answered, the row stays so that late news does not bring it back. */
@Entity('citizen_unanswered_message')
export class UnansweredMessageRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** When it was written; null when it has been answered. */
  @Column('timestamptz', { nullable: true })
  since!: Date | null;

  /** When the newest news of it happened, and which news that was. */
  @Column('timestamptz', { name: 'news_at' })
  newsAt!: Date;

  @Column('uuid', { name: 'news_id' })
  newsId!: string;
}
