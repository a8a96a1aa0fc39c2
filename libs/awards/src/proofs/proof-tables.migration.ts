import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that holders share, the name on the paper by choice, and proofs from others. */
export class ProofTables1763900200000 implements MigrationInterface {
  name = 'ProofTables1763900200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE award_share (
        award_id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        token text NOT NULL,
        since timestamptz NOT NULL,
        opened integer NOT NULL,
        CONSTRAINT award_share_token UNIQUE (token),
        CONSTRAINT award_share_opened CHECK (opened >= 0)
      );

      CREATE TABLE external_proof (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        title text NOT NULL,
        issuer text NOT NULL,
        date date,
        link text,
        file_type text,
        file bytea,
        credential text,
        verdict text,
        checked_at timestamptz,
        added_at timestamptz NOT NULL,
        CONSTRAINT external_proof_file_with_type CHECK ((file IS NULL) = (file_type IS NULL)),
        CONSTRAINT external_proof_file_type CHECK (file_type IN ('pdf', 'png', 'jpeg', 'json', 'jwt')),
        CONSTRAINT external_proof_file_size CHECK (octet_length(file) <= 5242880),
        CONSTRAINT external_proof_checked CHECK ((verdict IS NULL) = (checked_at IS NULL))
      );
      CREATE INDEX external_proof_of_citizen ON external_proof (citizen_id);

      CREATE TABLE holder_name_change (
        id uuid PRIMARY KEY,
        certificate_id uuid NOT NULL,
        before text,
        after text,
        at timestamptz NOT NULL,
        CONSTRAINT holder_name_change_of_certificate FOREIGN KEY (certificate_id)
          REFERENCES certificate (id) ON DELETE CASCADE
      );
      CREATE INDEX holder_name_change_by_certificate ON holder_name_change (certificate_id, at);

      ALTER TABLE certificate ALTER COLUMN holder_name DROP NOT NULL;
      ALTER TABLE certificate ADD COLUMN name_chosen_at timestamptz;
      -- The papers of before were handed out with the name on them.
      UPDATE certificate SET name_chosen_at = issued_at;
      ALTER TABLE certificate ADD CONSTRAINT certificate_name_by_choice
        CHECK (holder_name IS NULL OR name_chosen_at IS NOT NULL);
      ALTER TABLE certificate ADD COLUMN paper_revision integer NOT NULL DEFAULT 1;
      ALTER TABLE certificate ALTER COLUMN paper_revision DROP DEFAULT;
      ALTER TABLE certificate_pdf ADD COLUMN revision integer NOT NULL DEFAULT 1;
      ALTER TABLE certificate_pdf ALTER COLUMN revision DROP DEFAULT;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE certificate_pdf DROP COLUMN revision;
      ALTER TABLE certificate DROP COLUMN paper_revision;
      ALTER TABLE certificate DROP COLUMN name_chosen_at;
      UPDATE certificate SET holder_name = '' WHERE holder_name IS NULL;
      ALTER TABLE certificate ALTER COLUMN holder_name SET NOT NULL;
      DROP TABLE holder_name_change, external_proof, award_share;
    `);
  }
}
