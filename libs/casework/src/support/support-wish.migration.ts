import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The support that citizens let their caseworker know they wish for. */
export class SupportWish1763780400000 implements MigrationInterface {
  name = 'SupportWish1763780400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE citizen_support_wish (
        citizen_id uuid PRIMARY KEY,
        reading boolean NOT NULL,
        danish boolean NOT NULL,
        shared_at timestamptz,
        talked_at timestamptz,
        talked_by uuid,
        news_at timestamptz NOT NULL,
        news_id uuid NOT NULL,
        CONSTRAINT citizen_support_wish_withdrawn CHECK (shared_at IS NOT NULL OR (NOT reading AND NOT danish)),
        CONSTRAINT citizen_support_wish_talked CHECK ((talked_at IS NULL) = (talked_by IS NULL)),
        CONSTRAINT citizen_support_wish_talk_is_about_it CHECK (talked_at IS NULL OR shared_at IS NOT NULL)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE citizen_support_wish');
  }
}
