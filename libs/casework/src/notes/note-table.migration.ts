import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What caseworkers write about a citizen, wording by wording. */
export class CitizenNote1763830200001 implements MigrationInterface {
  name = 'CitizenNote1763830200001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE citizen_note (
        note_id uuid NOT NULL,
        version integer NOT NULL,
        citizen_id uuid NOT NULL,
        author_id uuid NOT NULL,
        text text NOT NULL,
        shared boolean NOT NULL,
        written_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (note_id, version),
        CONSTRAINT citizen_note_text CHECK (char_length(text) BETWEEN 1 AND 4000),
        CONSTRAINT citizen_note_version CHECK (version >= 1)
      );
      CREATE INDEX citizen_note_by_citizen ON citizen_note (citizen_id, written_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE citizen_note');
  }
}
