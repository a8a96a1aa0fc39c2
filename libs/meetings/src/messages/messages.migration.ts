import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The threads between citizens and those who follow them, and when they are answered. */
export class Messages1763830400001 implements MigrationInterface {
  name = 'Messages1763830400001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE conversation (
        citizen_id uuid PRIMARY KEY CONSTRAINT conversation_citizen_fk REFERENCES person (id),
        last_seq integer NOT NULL,
        citizen_read_seq integer NOT NULL,
        staff_read_seq integer NOT NULL,
        unanswered_since timestamptz,
        answer_due_at timestamptz,
        waiting_since timestamptz,
        citizen_news_at timestamptz,
        staff_news_at timestamptz,
        CONSTRAINT conversation_due_is_of_something CHECK (answer_due_at IS NULL OR unanswered_since IS NOT NULL),
        CONSTRAINT conversation_waits_for_something CHECK (waiting_since IS NULL OR unanswered_since IS NOT NULL)
      );
      CREATE INDEX conversation_due ON conversation (answer_due_at)
        WHERE answer_due_at IS NOT NULL AND waiting_since IS NULL;
      CREATE INDEX conversation_citizen_news ON conversation (citizen_news_at) WHERE citizen_news_at IS NOT NULL;
      CREATE INDEX conversation_staff_news ON conversation (staff_news_at) WHERE staff_news_at IS NOT NULL;

      CREATE TABLE message (
        citizen_id uuid NOT NULL CONSTRAINT message_conversation_fk REFERENCES conversation (citizen_id),
        seq integer NOT NULL,
        id uuid NOT NULL,
        author text NOT NULL,
        author_id uuid,
        text text,
        notice text,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (citizen_id, seq),
        CONSTRAINT message_once UNIQUE (citizen_id, id),
        CONSTRAINT message_author CHECK (author IN ('citizen', 'caseworker', 'platform')),
        CONSTRAINT message_words CHECK ((author = 'platform') = (text IS NULL)),
        CONSTRAINT message_notice CHECK ((notice IS NULL) = (text IS NOT NULL))
      );

      CREATE TABLE opening_hours (
        owner_id uuid PRIMARY KEY,
        week jsonb NOT NULL,
        closed_days jsonb NOT NULL,
        changed_at timestamptz NOT NULL
      );

      CREATE TABLE reply_phrases (
        caseworker_id uuid PRIMARY KEY,
        phrases jsonb NOT NULL,
        changed_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE reply_phrases, opening_hours, message, conversation');
  }
}
