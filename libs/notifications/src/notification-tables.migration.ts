import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inboxes, choices about e-mail, and the e-mails themselves. */
export class NotificationTables1763700500000 implements MigrationInterface {
  name = 'NotificationTables1763700500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE inbox_item (
        id uuid PRIMARY KEY,
        recipient_id uuid NOT NULL,
        subject_key text NOT NULL,
        day date NOT NULL,
        kind text NOT NULL,
        citizen_id uuid,
        title jsonb NOT NULL,
        body jsonb NOT NULL,
        link text NOT NULL,
        at timestamptz NOT NULL,
        times integer NOT NULL,
        read_at timestamptz,
        mailed_at timestamptz,
        CONSTRAINT inbox_item_once UNIQUE (recipient_id, subject_key, day)
      );
      CREATE INDEX inbox_item_by_recipient ON inbox_item (recipient_id, at);
      CREATE INDEX inbox_item_to_mail ON inbox_item (recipient_id) WHERE read_at IS NULL AND mailed_at IS NULL;

      CREATE TABLE notification_setting (
        person_id uuid PRIMARY KEY,
        digest text NOT NULL,
        digest_at text NOT NULL,
        help_requests text NOT NULL
      );

      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        day date NOT NULL,
        slot smallint NOT NULL,
        kind text NOT NULL,
        to_address text NOT NULL,
        locale text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        html text NOT NULL,
        created_at timestamptz NOT NULL,
        claimed_at timestamptz,
        sent_at timestamptz,
        CONSTRAINT mail_slot UNIQUE (person_id, day, slot),
        CONSTRAINT mail_slot_of_the_day CHECK (slot BETWEEN 1 AND 5)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mail, notification_setting, inbox_item');
  }
}
