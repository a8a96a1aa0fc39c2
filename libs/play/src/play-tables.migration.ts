import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Enrolments, runs, and the log of what was done in them. The log is the truth: a run's state is replayed from it.
 * `action` is the table that grows: its keys begin with the run, so that it can be partitioned by it one day.
 */
export class PlayTables1763700003000 implements MigrationInterface {
  name = 'PlayTables1763700003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE enrolment (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL CONSTRAINT enrolment_citizen_fk REFERENCES person (id),
        sprint_id text NOT NULL CONSTRAINT enrolment_sprint_fk REFERENCES sprint (id),
        major integer NOT NULL,
        created_at timestamptz NOT NULL,
        exam_percent smallint CONSTRAINT enrolment_exam_percent CHECK (exam_percent BETWEEN 0 AND 100),
        completed_at timestamptz,
        CONSTRAINT enrolment_once UNIQUE (citizen_id, sprint_id, major)
      );

      CREATE TABLE run (
        id uuid PRIMARY KEY,
        enrolment_id uuid NOT NULL CONSTRAINT run_enrolment_fk REFERENCES enrolment (id),
        citizen_id uuid NOT NULL CONSTRAINT run_citizen_fk REFERENCES person (id),
        sprint_version_id uuid NOT NULL CONSTRAINT run_version_fk REFERENCES sprint_version (id),
        level_id text NOT NULL,
        engine_version text NOT NULL,
        mode text NOT NULL CONSTRAINT run_mode CHECK (mode IN ('practice', 'exam')),
        seed bigint NOT NULL CONSTRAINT run_seed CHECK (seed BETWEEN 0 AND 4294967295),
        seq integer NOT NULL CONSTRAINT run_seq CHECK (seq >= 0),
        step_number smallint NOT NULL,
        steps_total smallint NOT NULL,
        started_at timestamptz NOT NULL,
        last_action_at timestamptz,
        finished_at timestamptz,
        percent smallint CONSTRAINT run_percent CHECK (percent BETWEEN 0 AND 100),
        stars smallint CONSTRAINT run_stars CHECK (stars BETWEEN 1 AND 3),
        outcome jsonb,
        sitting_day date,
        sitting smallint CONSTRAINT run_sitting_limit CHECK (sitting BETWEEN 1 AND 3),
        CONSTRAINT run_sitting_once UNIQUE (enrolment_id, sitting_day, sitting),
        CONSTRAINT run_exam_has_sitting CHECK ((mode = 'exam') = (sitting IS NOT NULL)),
        CONSTRAINT run_finished_has_result CHECK ((finished_at IS NULL) = (percent IS NULL OR stars IS NULL))
      ) WITH (fillfactor = 70);
      CREATE INDEX run_by_enrolment ON run (enrolment_id, level_id);
      CREATE UNIQUE INDEX run_one_open_exam ON run (enrolment_id) WHERE mode = 'exam' AND finished_at IS NULL;

      CREATE TABLE action (
        run_id uuid NOT NULL CONSTRAINT action_run_fk REFERENCES run (id),
        seq integer NOT NULL,
        id uuid NOT NULL,
        step_id text NOT NULL,
        type text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (run_id, seq),
        CONSTRAINT action_id_once UNIQUE (run_id, id)
      );

      CREATE TABLE level_result (
        enrolment_id uuid NOT NULL CONSTRAINT level_result_enrolment_fk REFERENCES enrolment (id),
        level_id text NOT NULL,
        best_percent smallint NOT NULL,
        stars smallint NOT NULL,
        finished_at timestamptz NOT NULL,
        best_run_id uuid NOT NULL CONSTRAINT level_result_run_fk REFERENCES run (id),
        PRIMARY KEY (enrolment_id, level_id)
      );

      CREATE TABLE skill_progress (
        enrolment_id uuid NOT NULL CONSTRAINT skill_progress_enrolment_fk REFERENCES enrolment (id),
        level_id text NOT NULL,
        skill_id text NOT NULL,
        percent smallint NOT NULL,
        improved_at timestamptz NOT NULL,
        PRIMARY KEY (enrolment_id, level_id, skill_id)
      );

      CREATE TABLE activity_day (
        citizen_id uuid NOT NULL CONSTRAINT activity_day_citizen_fk REFERENCES person (id),
        day date NOT NULL,
        PRIMARY KEY (citizen_id, day)
      );

      CREATE TABLE help_request (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL CONSTRAINT help_request_citizen_fk REFERENCES person (id),
        enrolment_id uuid NOT NULL CONSTRAINT help_request_enrolment_fk REFERENCES enrolment (id),
        run_id uuid NOT NULL CONSTRAINT help_request_run_fk REFERENCES run (id),
        level_id text NOT NULL,
        step_id text NOT NULL,
        requested_at timestamptz NOT NULL,
        times integer NOT NULL,
        answered_at timestamptz,
        withdrawn_at timestamptz
      );
      CREATE UNIQUE INDEX help_request_one_open ON help_request (enrolment_id, level_id, step_id)
        WHERE answered_at IS NULL AND withdrawn_at IS NULL;
      CREATE INDEX help_request_by_citizen ON help_request (citizen_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE help_request, activity_day, skill_progress, level_result, action, run, enrolment',
    );
  }
}
