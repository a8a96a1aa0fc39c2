import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A CV, the links to it and when they were opened. */
export class CvTables1763900400000 implements MigrationInterface {
  name = 'CvTables1763900400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE cv (
        citizen_id uuid PRIMARY KEY,
        document jsonb NOT NULL,
        revision integer NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT cv_revision CHECK (revision > 0)
      );

      CREATE TABLE cv_share (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        shared_with text NOT NULL,
        label text NOT NULL,
        token text NOT NULL,
        created_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT cv_share_token UNIQUE (token),
        CONSTRAINT cv_share_with CHECK (shared_with IN ('caseworker', 'link')),
        CONSTRAINT cv_share_ends_later CHECK (ends_at > created_at),
        CONSTRAINT cv_share_of_cv FOREIGN KEY (citizen_id) REFERENCES cv (citizen_id) ON DELETE CASCADE
      );
      CREATE INDEX cv_share_of_citizen ON cv_share (citizen_id);

      CREATE TABLE cv_share_opening (
        id uuid PRIMARY KEY,
        share_id uuid NOT NULL,
        at timestamptz NOT NULL,
        what text NOT NULL,
        CONSTRAINT cv_share_opening_what CHECK (what IN ('page', 'file')),
        CONSTRAINT cv_share_opening_of_share_id FOREIGN KEY (share_id)
          REFERENCES cv_share (id) ON DELETE CASCADE
      );
      CREATE INDEX cv_share_opening_of_share ON cv_share_opening (share_id, at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE cv_share_opening, cv_share, cv');
  }
}
