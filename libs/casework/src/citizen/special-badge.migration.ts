import type { MigrationInterface, QueryRunner } from 'typeorm';

/** There are badges that no single sprint gives. */
export class SpecialBadge1763900300001 implements MigrationInterface {
  name = 'SpecialBadge1763900300001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE citizen_badge ALTER COLUMN sprint_title DROP NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM citizen_badge WHERE sprint_title IS NULL');
    await queryRunner.query('ALTER TABLE citizen_badge ALTER COLUMN sprint_title SET NOT NULL');
  }
}
