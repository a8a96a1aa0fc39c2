import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sprints that citizens are to take from a day on, several at a time. */
export class AssignmentTable1763830300002 implements MigrationInterface {
  name = 'AssignmentTable1763830300002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE assignment (
        id uuid PRIMARY KEY,
        cohort_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        caseworker_id uuid NOT NULL,
        sprint_id text NOT NULL,
        sprint_title jsonb NOT NULL,
        starts_on date NOT NULL,
        due_on date,
        assigned_at timestamptz NOT NULL,
        begun_at timestamptz,
        finished_at timestamptz,
        withdrawn_at timestamptz,
        CONSTRAINT assignment_cohort_once UNIQUE (cohort_id, citizen_id),
        CONSTRAINT assignment_dates CHECK (due_on IS NULL OR due_on >= starts_on)
      );
      CREATE UNIQUE INDEX assignment_open_once ON assignment (citizen_id, sprint_id)
        WHERE finished_at IS NULL AND withdrawn_at IS NULL;
      CREATE INDEX assignment_to_begin ON assignment (starts_on)
        WHERE begun_at IS NULL AND withdrawn_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE assignment');
  }
}
