import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has tried away from the screen. */
export class WorkplaceTasks1763790003000 implements MigrationInterface {
  name = 'WorkplaceTasks1763790003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE workplace_task_done (
        citizen_id uuid NOT NULL CONSTRAINT workplace_task_done_citizen_fk REFERENCES person (id),
        sprint_id text NOT NULL CONSTRAINT workplace_task_done_sprint_fk REFERENCES sprint (id),
        task_id text NOT NULL,
        done_at timestamptz NOT NULL,
        PRIMARY KEY (citizen_id, sprint_id, task_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE workplace_task_done');
  }
}
