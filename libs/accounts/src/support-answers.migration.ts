import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How reading and Danish are for somebody, and whether their caseworker may know of a wish for support. */
export class SupportAnswers1763780001000 implements MigrationInterface {
  name = 'SupportAnswers1763780001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE support_answer (
        person_id uuid PRIMARY KEY CONSTRAINT support_answer_person_fk REFERENCES person (id),
        reading text NOT NULL
          CONSTRAINT support_answer_reading CHECK (reading IN ('easy', 'some-trouble', 'hard')),
        danish text NOT NULL
          CONSTRAINT support_answer_danish CHECK (danish IN ('easy', 'some-trouble', 'hard')),
        shared_at timestamptz,
        changed_at timestamptz NOT NULL,
        CONSTRAINT support_answer_shared CHECK (shared_at IS NULL OR reading <> 'easy' OR danish <> 'easy')
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE support_answer');
  }
}
