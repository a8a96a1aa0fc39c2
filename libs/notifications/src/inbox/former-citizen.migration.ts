import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom somebody is told nothing of any more. */
export class FormerCitizen1763831100002 implements MigrationInterface {
  name = 'FormerCitizen1763831100002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE inbox_former_citizen (
        recipient_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        until timestamptz NOT NULL,
        PRIMARY KEY (recipient_id, citizen_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE inbox_former_citizen');
  }
}
