import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How citizens get on with what is digital, with source and date. */
export class CitizenReadiness1763830800001 implements MigrationInterface {
  name = 'CitizenReadiness1763830800001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE citizen_readiness (
        readiness_id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        source text NOT NULL
          CONSTRAINT citizen_readiness_source CHECK (source IN ('own-answers', 'conversation', 'test')),
        author_id uuid NOT NULL,
        services text NOT NULL
          CONSTRAINT citizen_readiness_services CHECK (services IN ('easy', 'some-trouble', 'hard')),
        documents text NOT NULL
          CONSTRAINT citizen_readiness_documents CHECK (documents IN ('easy', 'some-trouble', 'hard')),
        safety text NOT NULL
          CONSTRAINT citizen_readiness_safety CHECK (safety IN ('easy', 'some-trouble', 'hard')),
        at timestamptz NOT NULL
      );
      CREATE INDEX citizen_readiness_by_citizen ON citizen_readiness (citizen_id, at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE citizen_readiness');
  }
}
