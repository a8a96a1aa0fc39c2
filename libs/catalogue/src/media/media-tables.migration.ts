import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures: those that were published, the library of an organisation, and which file each part of a draft names. */
export class MediaTables1763812002000 implements MigrationInterface {
  name = 'MediaTables1763812002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE picture (
        name text PRIMARY KEY,
        type text NOT NULL,
        bytes bytea NOT NULL
      );

      CREATE TABLE media (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT media_organisation_fk REFERENCES unit (id),
        kind text NOT NULL CONSTRAINT media_kind CHECK (kind IN ('picture', 'clip')),
        name text NOT NULL,
        title text NOT NULL,
        type text NOT NULL,
        weight integer NOT NULL,
        width integer,
        height integer,
        seconds real,
        alt jsonb NOT NULL,
        sha256 text NOT NULL,
        source_sha256 text NOT NULL,
        added_at timestamptz NOT NULL,
        added_by uuid CONSTRAINT media_added_by_fk REFERENCES person (id),
        bytes bytea NOT NULL,
        CONSTRAINT media_name UNIQUE (organisation_id, name),
        CONSTRAINT media_content UNIQUE (organisation_id, sha256)
      );
      CREATE INDEX media_by_source ON media (organisation_id, source_sha256);
      CREATE INDEX media_by_content ON media (sha256);

      ALTER TABLE draft_part ADD COLUMN media text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE draft_part DROP COLUMN media;
      DROP TABLE media, picture;
    `);
  }
}
