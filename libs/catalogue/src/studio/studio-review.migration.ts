import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts that are begun once, remarks that know what they were about, and reasons that stay with what is hard to read. */
export class StudioReview1763820002000 implements MigrationInterface {
  name = 'StudioReview1763820002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE draft
        ADD COLUMN request_id uuid,
        ADD CONSTRAINT draft_request UNIQUE (organisation_id, request_id);
      ALTER TABLE draft_comment ADD COLUMN about jsonb;
      ALTER TABLE draft_move ADD COLUMN excused jsonb;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE draft_move DROP COLUMN excused;
      ALTER TABLE draft_comment DROP COLUMN about;
      ALTER TABLE draft DROP COLUMN request_id;
    `);
  }
}
