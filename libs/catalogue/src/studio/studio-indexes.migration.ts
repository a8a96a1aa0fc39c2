import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps a draft with thousands of revisions, and the list of what waits for review, as quick as a new one. */
export class StudioIndexes1763810008000 implements MigrationInterface {
  name = 'StudioIndexes1763810008000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- With draft_part_now: the parts that held at a revision, without reading all that ever held.
      CREATE INDEX draft_part_by_end ON draft_part (draft_id, until);
      CREATE INDEX draft_by_status ON draft (status, updated_at, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX draft_part_by_end, draft_by_status');
  }
}
