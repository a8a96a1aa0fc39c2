import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One matrix of choices per person instead of two choices, a limit over all channels instead of e-mail's own, and what
 * browsers and reminders need. What people had chosen is carried over; only that, so that the rest follows the defaults.
 */
export class NotificationMatrix1763830600001 implements MigrationInterface {
  name = 'NotificationMatrix1763830600001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE notification_setting
        ADD COLUMN email jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN push jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN choices jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN email_before jsonb;
      UPDATE notification_setting SET
        email = (SELECT jsonb_object_agg(name, digest)
                   FROM unnest(ARRAY['messages', 'appointments', 'progress', 'referrals', 'handover', 'courses']) AS name)
                || jsonb_build_object('help', help_requests)
                || CASE WHEN digest = 'never' THEN '{"booking-today": "never", "reminders": "never"}' ELSE '{}' END::jsonb,
        choices = jsonb_build_object('digestAt', digest_at);
      ALTER TABLE notification_setting
        DROP COLUMN digest, DROP COLUMN digest_at, DROP COLUMN help_requests,
        ALTER COLUMN email DROP DEFAULT, ALTER COLUMN push DROP DEFAULT, ALTER COLUMN choices DROP DEFAULT;

      CREATE TABLE interruption (
        person_id uuid NOT NULL,
        day date NOT NULL,
        place smallint NOT NULL,
        channel text NOT NULL,
        PRIMARY KEY (person_id, day, place),
        CONSTRAINT interruption_place CHECK (place BETWEEN 1 AND 6)
      );
      INSERT INTO interruption (person_id, day, place, channel) SELECT person_id, day, slot, 'email' FROM mail;
      ALTER TABLE mail DROP CONSTRAINT mail_slot, DROP COLUMN day, DROP COLUMN slot;
      CREATE INDEX mail_by_person ON mail (person_id, created_at);

      ALTER TABLE inbox_item ADD COLUMN pushed_at timestamptz, ADD COLUMN held_at timestamptz;
      CREATE INDEX inbox_item_held ON inbox_item (recipient_id) WHERE held_at IS NOT NULL;

      CREATE TABLE push_subscription (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        endpoint text NOT NULL,
        p256dh text NOT NULL,
        auth text NOT NULL,
        created_at timestamptz NOT NULL,
        last_message_id uuid,
        CONSTRAINT push_subscription_endpoint UNIQUE (endpoint)
      );
      CREATE INDEX push_subscription_by_person ON push_subscription (person_id);

      CREATE TABLE push_message (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        locale text NOT NULL,
        created_at timestamptz NOT NULL,
        claimed_at timestamptz,
        sent_at timestamptz
      );

      CREATE TABLE reminder_standing (
        citizen_id uuid PRIMARY KEY,
        under_way jsonb NOT NULL,
        last_done_at timestamptz NOT NULL,
        hours integer[] NOT NULL,
        reminded_on date,
        unanswered smallint NOT NULL,
        sent integer NOT NULL,
        CONSTRAINT reminder_standing_hours CHECK (array_length(hours, 1) = 24)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE reminder_standing, push_message, push_subscription;
      DROP INDEX inbox_item_held;
      ALTER TABLE inbox_item DROP COLUMN pushed_at, DROP COLUMN held_at;

      DROP INDEX mail_by_person;
      ALTER TABLE mail ADD COLUMN day date, ADD COLUMN slot smallint;
      WITH numbered AS (
        SELECT id, (created_at AT TIME ZONE 'Europe/Copenhagen')::date AS day,
               row_number() OVER (PARTITION BY person_id, (created_at AT TIME ZONE 'Europe/Copenhagen')::date
                                  ORDER BY created_at, id) AS slot
          FROM mail)
      UPDATE mail SET day = numbered.day, slot = numbered.slot FROM numbered WHERE numbered.id = mail.id;
      DELETE FROM mail WHERE slot > 5;
      ALTER TABLE mail ALTER COLUMN day SET NOT NULL, ALTER COLUMN slot SET NOT NULL,
        ADD CONSTRAINT mail_slot UNIQUE (person_id, day, slot),
        ADD CONSTRAINT mail_slot_of_the_day CHECK (slot BETWEEN 1 AND 5);
      DROP TABLE interruption;

      ALTER TABLE notification_setting
        ADD COLUMN digest text, ADD COLUMN digest_at text, ADD COLUMN help_requests text;
      UPDATE notification_setting SET
        digest = CASE WHEN email ->> 'messages' IN ('daily', 'weekly', 'never') THEN email ->> 'messages' ELSE 'daily' END,
        digest_at = coalesce(choices ->> 'digestAt', '07:30'),
        help_requests = coalesce(email ->> 'help', 'now');
      ALTER TABLE notification_setting
        ALTER COLUMN digest SET NOT NULL, ALTER COLUMN digest_at SET NOT NULL, ALTER COLUMN help_requests SET NOT NULL,
        DROP COLUMN email, DROP COLUMN push, DROP COLUMN choices, DROP COLUMN email_before;
    `);
  }
}
