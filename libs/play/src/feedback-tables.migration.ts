import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Three questions after a sprint, stored for the version that was taken. */
export class FeedbackTables1763700003200 implements MigrationInterface {
  name = 'FeedbackTables1763700003200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sprint_feedback (
        citizen_id uuid NOT NULL CONSTRAINT sprint_feedback_citizen_fk REFERENCES person (id),
        sprint_version_id uuid NOT NULL
          CONSTRAINT sprint_feedback_version_fk REFERENCES sprint_version (id),
        useful text NOT NULL CONSTRAINT sprint_feedback_useful CHECK (useful IN ('a-lot', 'some', 'little')),
        difficulty text NOT NULL
          CONSTRAINT sprint_feedback_difficulty CHECK (difficulty IN ('easy', 'fitting', 'hard')),
        words text NOT NULL CONSTRAINT sprint_feedback_words CHECK (length(words) <= 1000),
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (citizen_id, sprint_version_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sprint_feedback');
  }
}
