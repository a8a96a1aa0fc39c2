import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What runs say as a recount reads them, until it takes the place of `insight_run`; and when the log was last read. */
export class InsightRecount1763810600000 implements MigrationInterface {
  name = 'InsightRecount1763810600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE insight_recount (
        run_id uuid PRIMARY KEY,
        enrolment_id uuid NOT NULL,
        level_id text NOT NULL,
        sprint_id text NOT NULL,
        major integer NOT NULL,
        minor integer NOT NULL,
        started_at timestamptz NOT NULL,
        log_length integer NOT NULL CONSTRAINT insight_recount_log_length CHECK (log_length >= 0),
        finished boolean NOT NULL,
        steps jsonb,
        rules integer NOT NULL
      );

      ALTER TABLE insight_state ADD COLUMN read_at timestamptz;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE insight_state DROP COLUMN read_at; DROP TABLE insight_recount');
  }
}
