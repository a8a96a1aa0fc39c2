import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of a sprint a citizen plays, so that their caseworker looks at the very same level. */
export class PlayedVersion1763830800002 implements MigrationInterface {
  name = 'PlayedVersion1763830800002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE citizen_progress ADD COLUMN sprint_version_id uuid');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE citizen_progress DROP COLUMN sprint_version_id');
  }
}
