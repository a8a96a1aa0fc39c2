import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sprints and their published versions. The trigger holds the promise that a published version never changes. */
export class CatalogueTables1763700002000 implements MigrationInterface {
  name = 'CatalogueTables1763700002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sprint (
        id text PRIMARY KEY,
        created_at timestamptz NOT NULL
      );

      CREATE TABLE sprint_version (
        id uuid PRIMARY KEY,
        sprint_id text NOT NULL CONSTRAINT sprint_version_sprint_fk REFERENCES sprint (id),
        major integer NOT NULL,
        minor integer NOT NULL,
        hash text NOT NULL,
        content jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT sprint_version_number UNIQUE (sprint_id, major, minor)
      );

      CREATE FUNCTION sprint_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a published sprint version never changes';
      END $$;
      CREATE TRIGGER sprint_version_immutable BEFORE UPDATE ON sprint_version
        FOR EACH ROW EXECUTE FUNCTION sprint_version_is_immutable();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE sprint_version, sprint;
      DROP FUNCTION sprint_version_is_immutable();
    `);
  }
}
