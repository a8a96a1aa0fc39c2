import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed credentials, the keys that sign them and the lists that say which ones no longer hold. */
export class CredentialTables1763900100000 implements MigrationInterface {
  name = 'CredentialTables1763900100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE issuer (
        id integer PRIMARY KEY,
        public_url text NOT NULL,
        slug text NOT NULL,
        frozen_at timestamptz,
        CONSTRAINT issuer_one CHECK (id = 1)
      );

      CREATE TABLE signing_key (
        id text PRIMARY KEY,
        kind text NOT NULL,
        jwk jsonb NOT NULL,
        sealed bytea NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        compromised_at timestamptz,
        CONSTRAINT signing_key_kind CHECK (kind IN ('Ed25519', 'P-256')),
        CONSTRAINT signing_key_compromised_is_retired CHECK (compromised_at IS NULL OR retired_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX signing_key_in_use ON signing_key (kind) WHERE retired_at IS NULL;

      CREATE TABLE status_list (
        id integer PRIMARY KEY,
        bits bytea NOT NULL,
        used integer NOT NULL,
        revision integer NOT NULL,
        document text,
        signed_revision integer,
        signed_at timestamptz,
        CONSTRAINT status_list_length CHECK (octet_length(bits) = 16384),
        CONSTRAINT status_list_signed CHECK
          ((document IS NULL) = (signed_revision IS NULL) AND (document IS NULL) = (signed_at IS NULL))
      );

      CREATE TABLE credential (
        id uuid PRIMARY KEY,
        award_kind text NOT NULL,
        award_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        document text NOT NULL,
        jws text NOT NULL,
        key_id text NOT NULL,
        jws_key_id text NOT NULL,
        status_list integer NOT NULL,
        status_index integer NOT NULL,
        issued_at timestamptz NOT NULL,
        replaces uuid,
        revoked_at timestamptz,
        revoked_cause text,
        revoked_reason text,
        revoked_by uuid,
        CONSTRAINT credential_status_once UNIQUE (status_list, status_index),
        CONSTRAINT credential_award_kind CHECK (award_kind IN ('badge', 'certificate')),
        CONSTRAINT credential_status_index CHECK (status_index BETWEEN 0 AND 131071),
        CONSTRAINT credential_revoked_with_cause CHECK
          ((revoked_at IS NULL) = (revoked_cause IS NULL) AND (revoked_at IS NULL) = (revoked_reason IS NULL)),
        CONSTRAINT credential_key FOREIGN KEY (key_id) REFERENCES signing_key (id),
        CONSTRAINT credential_jws_key FOREIGN KEY (jws_key_id) REFERENCES signing_key (id),
        CONSTRAINT credential_status_list FOREIGN KEY (status_list) REFERENCES status_list (id)
      );
      CREATE UNIQUE INDEX credential_in_force ON credential (award_id) WHERE revoked_at IS NULL;
      CREATE INDEX credential_of_award ON credential (award_id, issued_at);

      CREATE TABLE certificate_correction (
        id uuid PRIMARY KEY,
        certificate_id uuid NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        reason text NOT NULL,
        corrected_by uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT certificate_correction_of_certificate FOREIGN KEY (certificate_id)
          REFERENCES certificate (id) ON DELETE CASCADE
      );
      CREATE INDEX certificate_correction_by_certificate ON certificate_correction (certificate_id, at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE certificate_correction, credential, status_list, signing_key, issuer',
    );
  }
}
