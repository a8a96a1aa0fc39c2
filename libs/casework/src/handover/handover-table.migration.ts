import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who handed whom over to whom, and what is agreed for a day to come. */
export class Handover1763830700002 implements MigrationInterface {
  name = 'Handover1763830700002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE handover (
        id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        from_id uuid,
        to_id uuid NOT NULL,
        by_id uuid NOT NULL,
        on_day date NOT NULL,
        agreed_at timestamptz NOT NULL,
        done_at timestamptz,
        dropped_at timestamptz,
        PRIMARY KEY (id, citizen_id)
      );
      CREATE INDEX handover_due ON handover (on_day) WHERE done_at IS NULL AND dropped_at IS NULL;
      CREATE INDEX handover_by_citizen ON handover (citizen_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE handover');
  }
}
