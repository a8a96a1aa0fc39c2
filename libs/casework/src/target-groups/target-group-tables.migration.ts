import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups of citizens as data with days, and which one a citizen is in; the portfolio is counted by them too. */
export class TargetGroups1763830700005 implements MigrationInterface {
  name = 'TargetGroups1763830700005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE target_group (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT target_group_validity CHECK (valid_to > valid_from)
      );
      CREATE TABLE citizen_target_group (
        citizen_id uuid PRIMARY KEY,
        group_id uuid NOT NULL,
        since date NOT NULL,
        set_by uuid NOT NULL
      );
      CREATE INDEX citizen_target_group_by_group ON citizen_target_group (group_id);

      -- Figures are worked out anew at the next start.
      DELETE FROM portfolio_figure;
      ALTER TABLE portfolio_figure
        ADD COLUMN group_id uuid NOT NULL,
        DROP CONSTRAINT portfolio_figure_pkey,
        ADD PRIMARY KEY (quarter, sprint_id, unit_id, group_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM portfolio_figure;
      ALTER TABLE portfolio_figure
        DROP CONSTRAINT portfolio_figure_pkey,
        DROP COLUMN group_id,
        ADD PRIMARY KEY (quarter, sprint_id, unit_id);
      DROP TABLE citizen_target_group;
      DROP TABLE target_group;
    `);
  }
}
