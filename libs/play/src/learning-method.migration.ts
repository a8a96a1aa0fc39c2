import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody wants to learn in a sprint, and every time they changed their mind. */
export class LearningMethod1763770003000 implements MigrationInterface {
  name = 'LearningMethod1763770003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrolment ADD COLUMN method text NOT NULL DEFAULT 'game';
      ALTER TABLE enrolment ALTER COLUMN method DROP DEFAULT;

      CREATE TABLE method_choice (
        enrolment_id uuid NOT NULL CONSTRAINT method_choice_enrolment_fk REFERENCES enrolment (id),
        chosen_at timestamptz NOT NULL,
        method text NOT NULL,
        PRIMARY KEY (enrolment_id, chosen_at)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE method_choice; ALTER TABLE enrolment DROP COLUMN method');
  }
}
