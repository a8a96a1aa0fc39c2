import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, what they may do and where, and the browsers they are signed in with. */
export class AccountsTables1763700001000 implements MigrationInterface {
  name = 'AccountsTables1763700001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        email text NOT NULL CONSTRAINT person_email_key UNIQUE CONSTRAINT person_email_lower CHECK (email = lower(email)),
        display_name text NOT NULL,
        password_hash text,
        preferences jsonb NOT NULL,
        notice_read_at timestamptz,
        created_at timestamptz NOT NULL
      );

      CREATE TABLE unit (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT unit_validity CHECK (valid_to IS NULL OR valid_to > valid_from)
      );

      CREATE TABLE person_role (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT person_role_person_fk REFERENCES person (id),
        role text NOT NULL,
        unit_id uuid CONSTRAINT person_role_unit_fk REFERENCES unit (id)
      );
      CREATE UNIQUE INDEX person_role_once ON person_role (person_id, role, unit_id) NULLS NOT DISTINCT;

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT session_person_fk REFERENCES person (id),
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        idle_seconds integer NOT NULL,
        ended_at timestamptz,
        end_reason text
      );
      CREATE INDEX session_by_person ON session (person_id);

      CREATE TABLE refresh_token (
        token_hash text PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT refresh_token_session_fk REFERENCES session (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX refresh_token_by_session ON refresh_token (session_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE refresh_token, session, person_role, unit, person');
  }
}
