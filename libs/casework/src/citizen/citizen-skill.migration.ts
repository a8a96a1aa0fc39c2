import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizens have shown of their skills, and which of the finished levels is an exam. */
export class CitizenSkill1763830900001 implements MigrationInterface {
  name = 'CitizenSkill1763830900001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE citizen_skill (
        citizen_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        skill_id text NOT NULL,
        level_id text NOT NULL,
        title jsonb NOT NULL,
        level_title jsonb NOT NULL,
        exam boolean NOT NULL,
        percent integer NOT NULL,
        total integer NOT NULL,
        shown_at timestamptz NOT NULL,
        PRIMARY KEY (citizen_id, enrolment_id, skill_id, level_id)
      );

      ALTER TABLE citizen_level ADD COLUMN exam boolean NOT NULL DEFAULT false;
      -- The line of the story was written by the same event.
      UPDATE citizen_level level SET exam = true
        FROM citizen_timeline line
       WHERE line.citizen_id = level.citizen_id AND line.kind = 'exam-passed'
         AND line.at IN (level.first_finished_at, level.last_finished_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE citizen_level DROP COLUMN exam;
      DROP TABLE citizen_skill;
    `);
  }
}
