import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Read models of how the tasks do. `insight_run` holds what each run says, `insight_level_tally` what all learners of a
 * level in one version say together: a page reads only the tallies, whose key begins with the sprint it asks for.
 */
export class InsightTables1763800600000 implements MigrationInterface {
  name = 'InsightTables1763800600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE insight_pending_run (
        run_id uuid PRIMARY KEY
      );

      CREATE TABLE insight_run (
        run_id uuid PRIMARY KEY,
        enrolment_id uuid NOT NULL,
        level_id text NOT NULL,
        sprint_id text NOT NULL,
        major integer NOT NULL,
        minor integer NOT NULL,
        started_at timestamptz NOT NULL,
        log_length integer NOT NULL CONSTRAINT insight_run_log_length CHECK (log_length >= 0),
        finished boolean NOT NULL,
        steps jsonb
      );
      CREATE INDEX insight_run_by_learner ON insight_run (enrolment_id, level_id);
      CREATE INDEX insight_run_open ON insight_run (run_id) WHERE NOT finished;

      CREATE TABLE insight_level_tally (
        sprint_id text NOT NULL,
        major integer NOT NULL,
        minor integer NOT NULL,
        level_id text NOT NULL,
        tally jsonb NOT NULL,
        counted_at timestamptz NOT NULL,
        PRIMARY KEY (sprint_id, major, minor, level_id)
      );

      CREATE TABLE insight_state (
        id smallint PRIMARY KEY CONSTRAINT insight_state_one_row CHECK (id = 1),
        rules integer NOT NULL,
        rebuilt_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE insight_state, insight_level_tally, insight_run, insight_pending_run',
    );
  }
}
