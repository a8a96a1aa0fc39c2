import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The figures that whoever leads units reads; worked out anew from the record of progress, never added to. */
export class Portfolio1763830700004 implements MigrationInterface {
  name = 'Portfolio1763830700004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE portfolio_figure (
        quarter text NOT NULL,
        sprint_id text NOT NULL,
        unit_id uuid NOT NULL,
        sprint_title jsonb NOT NULL,
        not_begun integer NOT NULL,
        active integer NOT NULL,
        finished integer NOT NULL,
        built_at timestamptz NOT NULL,
        PRIMARY KEY (quarter, sprint_id, unit_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE portfolio_figure');
  }
}
