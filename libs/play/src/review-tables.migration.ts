import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Øv igen": what comes back and when, and what was answered. */
export class ReviewTables1763700003100 implements MigrationInterface {
  name = 'ReviewTables1763700003100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE review_card (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL CONSTRAINT review_card_citizen_fk REFERENCES person (id),
        enrolment_id uuid NOT NULL CONSTRAINT review_card_enrolment_fk REFERENCES enrolment (id),
        sprint_id text NOT NULL CONSTRAINT review_card_sprint_fk REFERENCES sprint (id),
        level_id text NOT NULL,
        step_id text NOT NULL,
        part text NOT NULL,
        made_at timestamptz NOT NULL,
        stability double precision NOT NULL,
        difficulty double precision NOT NULL,
        repetitions integer NOT NULL,
        lapses integer NOT NULL,
        state smallint NOT NULL CONSTRAINT review_card_state CHECK (state BETWEEN 0 AND 3),
        scheduled_days integer NOT NULL,
        last_review_on date NOT NULL,
        due_on date NOT NULL,
        retired_at timestamptz,
        CONSTRAINT review_card_once UNIQUE (citizen_id, sprint_id, level_id, step_id, part),
        CONSTRAINT review_card_days CHECK (due_on > last_review_on)
      );
      CREATE INDEX review_card_due ON review_card (citizen_id, due_on) WHERE retired_at IS NULL;

      CREATE TABLE review_answer (
        id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL CONSTRAINT review_answer_citizen_fk REFERENCES person (id),
        card_id uuid NOT NULL CONSTRAINT review_answer_card_fk REFERENCES review_card (id),
        actions jsonb NOT NULL,
        recollection text NOT NULL
          CONSTRAINT review_answer_recollection CHECK (recollection IN ('again', 'hard', 'good')),
        answered_at timestamptz NOT NULL,
        day date NOT NULL,
        due_on date NOT NULL
      );
      CREATE INDEX review_answer_by_day ON review_answer (citizen_id, day);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE review_answer, review_card');
  }
}
