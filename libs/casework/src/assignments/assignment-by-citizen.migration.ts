import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A citizen's assignments are read by citizen, also those that are finished. */
export class AssignmentByCitizen1763831000001 implements MigrationInterface {
  name = 'AssignmentByCitizen1763831000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX assignment_by_citizen ON assignment (citizen_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX assignment_by_citizen');
  }
}
