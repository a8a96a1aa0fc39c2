import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules become data of their own, and there are badges that no single sprint gives. */
export class BadgeRuleTables1763900300000 implements MigrationInterface {
  name = 'BadgeRuleTables1763900300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE badge_rule (
        id uuid PRIMARY KEY,
        sprint_id text,
        badge_id text NOT NULL,
        version integer NOT NULL,
        event text NOT NULL,
        rule jsonb NOT NULL,
        sprint_version_id uuid,
        title jsonb NOT NULL,
        criteria jsonb NOT NULL,
        world text,
        shape text NOT NULL,
        symbol text NOT NULL,
        place integer NOT NULL,
        surprise boolean NOT NULL,
        holder_only boolean NOT NULL,
        since timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT badge_rule_version UNIQUE (sprint_id, badge_id, version)
      );
      CREATE UNIQUE INDEX badge_rule_special_version ON badge_rule (badge_id, version) WHERE sprint_id IS NULL;

      CREATE TABLE award_path (
        citizen_id uuid PRIMARY KEY,
        last_day date,
        longest_pause integer NOT NULL,
        review_days integer NOT NULL,
        tasks_tried integer NOT NULL
      );

      ALTER TABLE badge_award
        ALTER COLUMN sprint_id DROP NOT NULL,
        ALTER COLUMN sprint_version_id DROP NOT NULL,
        ALTER COLUMN world DROP NOT NULL,
        ALTER COLUMN sprint_title DROP NOT NULL,
        ADD COLUMN rule jsonb;
      CREATE UNIQUE INDEX badge_award_special_once ON badge_award (citizen_id, badge_id) WHERE sprint_id IS NULL;

      ALTER TABLE award_standing ADD COLUMN skills jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE award_standing ALTER COLUMN skills DROP DEFAULT;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE award_standing DROP COLUMN skills;
      DELETE FROM badge_award WHERE sprint_id IS NULL;
      DROP INDEX badge_award_special_once;
      ALTER TABLE badge_award
        DROP COLUMN rule,
        ALTER COLUMN sprint_id SET NOT NULL,
        ALTER COLUMN sprint_version_id SET NOT NULL,
        ALTER COLUMN world SET NOT NULL,
        ALTER COLUMN sprint_title SET NOT NULL;
      DROP TABLE award_path, badge_rule;
    `);
  }
}
