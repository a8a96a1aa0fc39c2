import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings of texts. */
export class ClipTable1763770002000 implements MigrationInterface {
  name = 'ClipTable1763770002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE clip (
        name text PRIMARY KEY,
        type text NOT NULL,
        bytes bytea NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE clip');
  }
}
