import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The meetings of citizens, for signals, the next conversation and figures of many. */
export class CitizenBooking1763830500002 implements MigrationInterface {
  name = 'CitizenBooking1763830500002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE citizen_booking (
        booking_id uuid PRIMARY KEY,
        citizen_id uuid NOT NULL,
        caseworker_id uuid NOT NULL,
        form text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        status text NOT NULL,
        late boolean NOT NULL,
        news_at timestamptz NOT NULL,
        news_id uuid NOT NULL
      );
      CREATE INDEX citizen_booking_by_citizen ON citizen_booking (citizen_id, starts_at);
      CREATE INDEX citizen_booking_by_caseworker ON citizen_booking (caseworker_id, starts_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE citizen_booking');
  }
}
