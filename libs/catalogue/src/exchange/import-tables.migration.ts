import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that were read and wait for their author to say where they go. */
export class ImportTables1763815002000 implements MigrationInterface {
  name = 'ImportTables1763815002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_proposal (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL
          CONSTRAINT import_proposal_person_fk REFERENCES person (id) ON DELETE CASCADE,
        file_name text NOT NULL,
        expires_at timestamptz NOT NULL,
        summary jsonb NOT NULL,
        content jsonb NOT NULL,
        applied_digest text,
        applied jsonb
      );
      CREATE INDEX import_proposal_by_expiry ON import_proposal (expires_at);
      CREATE INDEX import_proposal_by_person ON import_proposal (person_id, id);

      CREATE TABLE import_media (
        import_id uuid NOT NULL
          CONSTRAINT import_media_import_fk REFERENCES import_proposal (id) ON DELETE CASCADE,
        name text NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (import_id, name)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_media, import_proposal');
  }
}
