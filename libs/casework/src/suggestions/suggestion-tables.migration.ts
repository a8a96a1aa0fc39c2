import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What learners did with the sprints, and what caseworkers did with suggestions. */
export class SuggestionTables1763830300003 implements MigrationInterface {
  name = 'SuggestionTables1763830300003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sprint_outcome (
        sprint_id text PRIMARY KEY,
        begun integer NOT NULL,
        begun_finished integer NOT NULL,
        finished integer NOT NULL,
        went_on integer NOT NULL
      );
      CREATE TABLE sprint_next (
        sprint_id text NOT NULL,
        next_sprint_id text NOT NULL,
        learners integer NOT NULL,
        PRIMARY KEY (sprint_id, next_sprint_id),
        CONSTRAINT sprint_next_is_another CHECK (sprint_id <> next_sprint_id)
      );
      CREATE TABLE suggestion_decision (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        sprint_id text NOT NULL,
        rule text NOT NULL,
        decision text NOT NULL,
        reason text,
        referral_id uuid,
        decided_by uuid NOT NULL,
        unit_id uuid,
        decided_at timestamptz NOT NULL,
        CONSTRAINT suggestion_decision_known CHECK (decision IN ('accepted', 'changed', 'rejected')),
        CONSTRAINT suggestion_decision_has_reason CHECK ((decision = 'rejected') = (reason IS NOT NULL)),
        CONSTRAINT suggestion_decision_has_referral CHECK ((decision = 'rejected') = (referral_id IS NULL))
      );
      CREATE INDEX suggestion_decision_by_citizen ON suggestion_decision (citizen_id, decided_at);
      CREATE INDEX suggestion_decision_by_time ON suggestion_decision (decided_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE suggestion_decision, sprint_next, sprint_outcome');
  }
}
