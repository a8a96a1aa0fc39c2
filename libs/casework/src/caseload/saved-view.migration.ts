import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What caseworkers keep of their choices in the list; and what the list looks up of each citizen. */
export class CaseloadView1763830100001 implements MigrationInterface {
  name = 'CaseloadView1763830100001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE caseload_view (
        view_id uuid PRIMARY KEY,
        caseworker_id uuid NOT NULL,
        name text NOT NULL,
        choice jsonb NOT NULL,
        is_default boolean NOT NULL,
        CONSTRAINT caseload_view_name_once UNIQUE (caseworker_id, name)
      );
      CREATE UNIQUE INDEX caseload_view_default_once ON caseload_view (caseworker_id) WHERE is_default;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE caseload_view');
  }
}
