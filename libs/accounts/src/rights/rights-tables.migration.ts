import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles have days on which they hold, every change of them is kept, and whoever remembers somebody's rights is told
 * with the commit of the change, also of one that was made by hand.
 */
export class Rights1763830700001 implements MigrationInterface {
  name = 'Rights1763830700001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      DROP INDEX person_role_once;
      ALTER TABLE person_role
        ADD COLUMN valid_from date,
        ADD COLUMN valid_to date,
        ADD CONSTRAINT person_role_validity CHECK (valid_to >= valid_from),
        ADD CONSTRAINT person_role_once EXCLUDE USING gist (
          person_id WITH =, role WITH =,
          coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
          daterange(valid_from, valid_to) WITH &&);
      CREATE INDEX person_role_by_person ON person_role (person_id);
      CREATE INDEX person_role_by_unit ON person_role (unit_id, role);

      CREATE TABLE rights_change (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        by_id uuid NOT NULL,
        what text NOT NULL
          CONSTRAINT rights_change_what CHECK (what IN ('role-given', 'role-ended', 'unit-added', 'unit-changed')),
        person_id uuid,
        role text,
        unit_id uuid,
        valid_from date,
        valid_to date,
        unit_name text
      );
      CREATE INDEX rights_change_by_person ON rights_change (person_id, at);

      CREATE FUNCTION tell_rights() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(DISTINCT person_id) FROM changed) > 200 THEN
          PERFORM pg_notify('rights', '*');
        ELSE
          PERFORM pg_notify('rights', person_id::text) FROM (SELECT DISTINCT person_id FROM changed) AS people;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER person_role_given AFTER INSERT ON person_role
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();
      CREATE TRIGGER person_role_changed AFTER UPDATE ON person_role
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();
      CREATE TRIGGER person_role_taken AFTER DELETE ON person_role
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();

      CREATE FUNCTION tell_everybodys_rights() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('rights', '*');
        RETURN NULL;
      END $$;
      CREATE TRIGGER unit_changed AFTER UPDATE OR DELETE ON unit
        FOR EACH STATEMENT EXECUTE FUNCTION tell_everybodys_rights();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER unit_changed ON unit;
      DROP TRIGGER person_role_given ON person_role;
      DROP TRIGGER person_role_changed ON person_role;
      DROP TRIGGER person_role_taken ON person_role;
      DROP FUNCTION tell_rights, tell_everybodys_rights;
      DROP TABLE rights_change;
      DROP INDEX person_role_by_person, person_role_by_unit;
      ALTER TABLE person_role
        DROP CONSTRAINT person_role_once, DROP CONSTRAINT person_role_validity,
        DROP COLUMN valid_from, DROP COLUMN valid_to;
      CREATE UNIQUE INDEX person_role_once ON person_role (person_id, role, unit_id) NULLS NOT DISTINCT;
    `);
  }
}
