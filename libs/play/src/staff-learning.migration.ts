import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff learn too, for themselves: their places in sprints are marked, and nothing counts them. */
export class StaffLearning1763830700003 implements MigrationInterface {
  name = 'StaffLearning1763830700003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrolment ADD COLUMN as_staff boolean NOT NULL DEFAULT false;
      CREATE INDEX enrolment_as_staff ON enrolment (id) WHERE as_staff;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE enrolment DROP COLUMN as_staff');
  }
}
