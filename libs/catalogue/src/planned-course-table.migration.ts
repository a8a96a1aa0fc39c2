import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses that are named and not written yet. */
export class PlannedCourseTable1763790002000 implements MigrationInterface {
  name = 'PlannedCourseTable1763790002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE planned_course (
        id text PRIMARY KEY,
        place integer NOT NULL CONSTRAINT planned_course_place UNIQUE,
        content jsonb NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE planned_course');
  }
}
