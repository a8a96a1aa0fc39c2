import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose a sprint is, and what organisations write: drafts with every revision, their life, remarks and who is there. */
export class StudioTables1763800002000 implements MigrationInterface {
  name = 'StudioTables1763800002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE sprint
        ADD COLUMN organisation_id uuid CONSTRAINT sprint_organisation_fk REFERENCES unit (id),
        ADD COLUMN retired_at timestamptz;
      CREATE INDEX sprint_by_organisation ON sprint (organisation_id);

      CREATE TABLE draft (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT draft_organisation_fk REFERENCES unit (id),
        sprint_id text NOT NULL CONSTRAINT draft_sprint UNIQUE,
        status text NOT NULL
          CONSTRAINT draft_status CHECK (status IN ('draft', 'in-review', 'published', 'retired')),
        revision integer NOT NULL,
        title jsonb NOT NULL,
        levels integer NOT NULL,
        steps integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by uuid CONSTRAINT draft_updated_by_fk REFERENCES person (id),
        submitted_by uuid CONSTRAINT draft_submitted_by_fk REFERENCES person (id),
        published_version_id uuid CONSTRAINT draft_published_version_fk REFERENCES sprint_version (id)
      );
      CREATE INDEX draft_by_organisation ON draft (organisation_id, updated_at, id);
      CREATE INDEX draft_by_update ON draft (updated_at, id);

      CREATE TABLE draft_revision (
        draft_id uuid NOT NULL CONSTRAINT draft_revision_draft_fk REFERENCES draft (id),
        revision integer NOT NULL,
        saved_at timestamptz NOT NULL,
        saved_by uuid CONSTRAINT draft_revision_saved_by_fk REFERENCES person (id),
        parts text[] NOT NULL,
        restored_from integer,
        digest text NOT NULL,
        PRIMARY KEY (draft_id, revision)
      );
      CREATE INDEX draft_revision_by_digest ON draft_revision (draft_id, digest);

      CREATE TABLE draft_part (
        draft_id uuid NOT NULL CONSTRAINT draft_part_draft_fk REFERENCES draft (id),
        part text NOT NULL,
        revision integer NOT NULL,
        until integer,
        weight integer NOT NULL,
        steps integer NOT NULL,
        content jsonb NOT NULL,
        PRIMARY KEY (draft_id, part, revision)
      );
      -- At most one of each part holds, whatever the code thinks.
      CREATE UNIQUE INDEX draft_part_now ON draft_part (draft_id, part) WHERE until IS NULL;

      CREATE TABLE draft_move (
        id uuid PRIMARY KEY,
        draft_id uuid NOT NULL CONSTRAINT draft_move_draft_fk REFERENCES draft (id),
        transition text NOT NULL,
        revision integer NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid CONSTRAINT draft_move_actor_fk REFERENCES person (id),
        reason text,
        sprint_version_id uuid CONSTRAINT draft_move_sprint_version_fk REFERENCES sprint_version (id)
      );
      CREATE INDEX draft_move_by_draft ON draft_move (draft_id, id);

      CREATE TABLE draft_comment (
        id uuid PRIMARY KEY,
        draft_id uuid NOT NULL CONSTRAINT draft_comment_draft_fk REFERENCES draft (id),
        part text NOT NULL,
        path jsonb NOT NULL,
        text text NOT NULL,
        author_id uuid CONSTRAINT draft_comment_author_fk REFERENCES person (id),
        at timestamptz NOT NULL,
        resolved_at timestamptz
      );
      CREATE INDEX draft_comment_by_draft ON draft_comment (draft_id, id);
      CREATE INDEX draft_comment_open ON draft_comment (draft_id) WHERE resolved_at IS NULL;

      CREATE TABLE draft_presence (
        draft_id uuid NOT NULL CONSTRAINT draft_presence_draft_fk REFERENCES draft (id),
        person_id uuid NOT NULL CONSTRAINT draft_presence_person_fk REFERENCES person (id),
        part text,
        since timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (draft_id, person_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE draft_presence, draft_comment, draft_move, draft_part, draft_revision, draft;
      ALTER TABLE sprint DROP COLUMN organisation_id, DROP COLUMN retired_at;
    `);
  }
}
