import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Caseloads, and the read models behind the pages of a caseworker: filled by events, read without adding anything up. */
export class CaseworkTables1763700400000 implements MigrationInterface {
  name = 'CaseworkTables1763700400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE caseload_member (
        citizen_id uuid PRIMARY KEY,
        caseworker_id uuid NOT NULL,
        since timestamptz NOT NULL
      );
      CREATE INDEX caseload_by_caseworker ON caseload_member (caseworker_id);

      CREATE TABLE citizen_activity (
        citizen_id uuid PRIMARY KEY,
        last_at timestamptz
      );

      CREATE TABLE citizen_progress (
        citizen_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        sprint_id text NOT NULL,
        sprint_title jsonb NOT NULL,
        enrolled_at timestamptz NOT NULL,
        started_at timestamptz,
        levels_finished integer NOT NULL,
        levels_total integer NOT NULL,
        stars integer NOT NULL,
        completed_at timestamptz,
        PRIMARY KEY (citizen_id, enrolment_id)
      );

      CREATE TABLE citizen_level (
        citizen_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        level_id text NOT NULL,
        title jsonb NOT NULL,
        stars integer NOT NULL,
        percent integer NOT NULL,
        first_finished_at timestamptz NOT NULL,
        last_finished_at timestamptz NOT NULL,
        PRIMARY KEY (citizen_id, enrolment_id, level_id)
      );

      CREATE TABLE failing_step (
        citizen_id uuid NOT NULL,
        run_id uuid NOT NULL,
        step_id text NOT NULL,
        enrolment_id uuid,
        level_id text,
        level_title jsonb,
        step_prompt jsonb,
        sprint_title jsonb,
        tries integer NOT NULL,
        since timestamptz NOT NULL,
        passed_at timestamptz,
        PRIMARY KEY (citizen_id, run_id, step_id)
      );

      CREATE TABLE citizen_help_request (
        help_request_id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        run_id uuid,
        step_id text,
        level_title jsonb,
        step_prompt jsonb,
        sprint_title jsonb,
        requested_at timestamptz NOT NULL,
        times integer NOT NULL,
        closed_at timestamptz,
        closed_how text,
        closed_by uuid,
        CONSTRAINT citizen_help_request_closed CHECK ((closed_at IS NULL) = (closed_how IS NULL))
      );
      CREATE INDEX citizen_help_request_open ON citizen_help_request (citizen_id) WHERE closed_at IS NULL;

      CREATE TABLE citizen_timeline (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        title jsonb NOT NULL,
        detail jsonb
      );
      CREATE INDEX citizen_timeline_by_citizen ON citizen_timeline (citizen_id, at);

      CREATE TABLE citizen_badge (
        badge_award_id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        title jsonb NOT NULL,
        sprint_title jsonb NOT NULL,
        awarded_at timestamptz NOT NULL
      );
      CREATE INDEX citizen_badge_by_citizen ON citizen_badge (citizen_id);

      CREATE TABLE citizen_certificate (
        certificate_id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        sprint_title jsonb,
        exam_percent integer,
        issued_at timestamptz,
        revoked boolean NOT NULL
      );
      CREATE INDEX citizen_certificate_by_citizen ON citizen_certificate (citizen_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE citizen_certificate, citizen_badge, citizen_timeline, citizen_help_request, failing_step,
        citizen_level, citizen_progress, citizen_activity, caseload_member
    `);
  }
}
