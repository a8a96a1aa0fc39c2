import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Badges and certificates; the unique keys are what makes each of them come exactly once. */
export class AwardTables1763700300000 implements MigrationInterface {
  name = 'AwardTables1763700300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE award_standing (
        citizen_id uuid NOT NULL,
        sprint_id text NOT NULL,
        major integer NOT NULL,
        sprint_version_id uuid NOT NULL,
        stars jsonb NOT NULL,
        exam_passed boolean NOT NULL,
        completed boolean NOT NULL,
        started_at timestamptz NOT NULL,
        PRIMARY KEY (citizen_id, sprint_id, major)
      );

      CREATE TABLE badge_award (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        sprint_id text NOT NULL,
        badge_id text NOT NULL,
        sprint_version_id uuid NOT NULL,
        world text NOT NULL,
        sprint_title jsonb NOT NULL,
        title jsonb NOT NULL,
        criteria jsonb NOT NULL,
        shape text NOT NULL,
        symbol text NOT NULL,
        awarded_at timestamptz NOT NULL,
        CONSTRAINT badge_award_once UNIQUE (citizen_id, sprint_id, badge_id)
      );

      CREATE TABLE certificate (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        sprint_id text NOT NULL,
        major integer NOT NULL,
        sprint_version_id uuid NOT NULL,
        issued_at timestamptz NOT NULL,
        holder_name text NOT NULL,
        issuer_name text NOT NULL,
        world text NOT NULL,
        sprint_title jsonb NOT NULL,
        sprint_description jsonb NOT NULL,
        provider jsonb NOT NULL,
        tasks jsonb NOT NULL,
        competences jsonb NOT NULL,
        workload_hours double precision NOT NULL,
        exam_percent smallint NOT NULL,
        emblem jsonb NOT NULL,
        revoked_at timestamptz,
        revoked_reason text,
        CONSTRAINT certificate_once UNIQUE (citizen_id, sprint_id, major),
        CONSTRAINT certificate_exam_percent CHECK (exam_percent BETWEEN 0 AND 100),
        CONSTRAINT certificate_revoked_with_reason CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
      );

      CREATE TABLE certificate_pdf (
        certificate_id uuid NOT NULL,
        locale text NOT NULL,
        content bytea NOT NULL,
        drawn_at timestamptz NOT NULL,
        PRIMARY KEY (certificate_id, locale),
        CONSTRAINT certificate_pdf_of_certificate FOREIGN KEY (certificate_id)
          REFERENCES certificate (id) ON DELETE CASCADE
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE certificate_pdf, certificate, badge_award, award_standing');
  }
}
