import { PersonRow } from '@mikrosprint/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a citizen and whoever follows them write to each other: one thread per citizen, whoever that is. */
@Entity('conversation')
@Index('conversation_due', ['answerDueAt'], { where: 'answer_due_at IS NOT NULL AND waiting_since IS NULL' })
@Index('conversation_citizen_news', ['citizenNewsAt'], { where: 'citizen_news_at IS NOT NULL' })
@Index('conversation_staff_news', ['staffNewsAt'], { where: 'staff_news_at IS NOT NULL' })
@Check('conversation_due_is_of_something', 'answer_due_at IS NULL OR unanswered_since IS NOT NULL')
@Check('conversation_waits_for_something', 'waiting_since IS NULL OR unanswered_since IS NOT NULL')
export class ConversationRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'conversation_citizen_fk' })
  citizenId!: string;

  /** Counts the lines. Whoever adds one holds this row: lines are committed in their order, without gaps. */
  @Column('integer', { name: 'last_seq' })
  lastSeq!: number;

  @Column('integer', { name: 'citizen_read_seq' })
  citizenReadSeq!: number;

  /** Of the side, not of a person: what was read stays read when somebody else follows. */
  @Column('integer', { name: 'staff_read_seq' })
  staffReadSeq!: number;

  /** When the first message of the citizen came that nobody has answered. */
  @Column('timestamptz', { name: 'unanswered_since', nullable: true })
  unansweredSince!: Date | null;

  @Column('timestamptz', { name: 'answer_due_at', nullable: true })
  answerDueAt!: Date | null;

  /** As `unansweredSince`, once it was not answered in time and has become a task. */
  @Column('timestamptz', { name: 'waiting_since', nullable: true })
  waitingSince!: Date | null;

  /** The oldest message that one side has neither read nor been notified of. */
  @Column('timestamptz', { name: 'citizen_news_at', nullable: true })
  citizenNewsAt!: Date | null;

  @Column('timestamptz', { name: 'staff_news_at', nullable: true })
  staffNewsAt!: Date | null;
}

/** One line of a thread. The platform's own lines have a notice instead of words. */
@Entity('message')
@Unique('message_once', ['citizenId', 'id'])
@Check('message_author', `author IN ('citizen', 'caseworker', 'platform')`)
@Check('message_words', `(author = 'platform') = (text IS NULL)`)
@Check('message_notice', `(notice IS NULL) = (text IS NOT NULL)`)
export class MessageRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  @ForeignKey(() => ConversationRow, { name: 'message_conversation_fk' })
  citizenId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  /** Made where the message was written; of a line of the platform the id of the event it tells of. */
  @Column('uuid')
  id!: string;

  @Column('text')
  author!: 'citizen' | 'caseworker' | 'platform';

  /** Who wrote it; of `now-with` the new caseworker. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { nullable: true })
  notice!: 'now-with' | 'with-nobody' | null;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;
}
