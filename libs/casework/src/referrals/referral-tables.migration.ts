import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Referrals and every change of them. */
export class ReferralTables1763830300001 implements MigrationInterface {
  name = 'ReferralTables1763830300001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE referral (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        caseworker_id uuid NOT NULL,
        unit_id uuid,
        kind text NOT NULL,
        course_id text,
        title jsonb NOT NULL,
        status text NOT NULL,
        sent_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        accepted_at timestamptz,
        started_at timestamptz,
        reminded_at timestamptz,
        CONSTRAINT referral_course CHECK ((kind = 'workshop') = (course_id IS NULL)),
        CONSTRAINT referral_status CHECK (status IN ('sent', 'accepted', 'started', 'finished', 'dropped'))
      );
      CREATE INDEX referral_by_citizen ON referral (citizen_id, sent_at);
      CREATE UNIQUE INDEX referral_open_once ON referral (citizen_id, course_id)
        WHERE status IN ('sent', 'accepted', 'started') AND course_id IS NOT NULL;
      CREATE INDEX referral_waiting ON referral (changed_at)
        WHERE status IN ('sent', 'accepted') AND reminded_at IS NULL;
      CREATE INDEX referral_by_start ON referral (started_at)
        WHERE accepted_at IS NOT NULL AND started_at IS NOT NULL;

      CREATE TABLE referral_change (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        at timestamptz NOT NULL,
        to_status text NOT NULL,
        by text NOT NULL,
        actor_id uuid,
        reason text
      );
      CREATE INDEX referral_change_by_referral ON referral_change (referral_id, at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE referral_change, referral');
  }
}
