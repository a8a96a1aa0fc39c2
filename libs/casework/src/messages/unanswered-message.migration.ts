import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which citizens wait for an answer to what they wrote. */
export class UnansweredMessage1763830400002 implements MigrationInterface {
  name = 'UnansweredMessage1763830400002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE citizen_unanswered_message (
        citizen_id uuid PRIMARY KEY,
        since timestamptz,
        news_at timestamptz NOT NULL,
        news_id uuid NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE citizen_unanswered_message');
  }
}
