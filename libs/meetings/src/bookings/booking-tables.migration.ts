import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offered times and bookings. Nobody can be in two places: that is the database's word, not ours. Two seats of one slot
 * are one place, which is why the slots of two bookings must differ for their times to collide.
 */
export class BookingTables1763830500001 implements MigrationInterface {
  name = 'BookingTables1763830500001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE meeting_slot (
        id uuid PRIMARY KEY,
        caseworker_id uuid NOT NULL,
        unit_id uuid,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        form text NOT NULL CONSTRAINT meeting_slot_form CHECK (form IN ('physical', 'phone', 'video')),
        place text NOT NULL,
        seats integer NOT NULL CONSTRAINT meeting_slot_seats CHECK (seats BETWEEN 1 AND 40),
        title text,
        withdrawn_at timestamptz,
        CONSTRAINT meeting_slot_workshop_has_a_name CHECK ((seats > 1) = (title IS NOT NULL)),
        CONSTRAINT meeting_slot_takes_time CHECK (ends_at > starts_at),
        CONSTRAINT meeting_slot_not_twice EXCLUDE
          USING gist (caseworker_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL)
      );
      CREATE INDEX meeting_slot_by_caseworker ON meeting_slot (caseworker_id, starts_at);
      CREATE INDEX meeting_slot_workshop_by_unit ON meeting_slot (unit_id, starts_at) WHERE seats > 1;

      CREATE TABLE meeting_seat (
        slot_id uuid NOT NULL CONSTRAINT meeting_seat_slot_fk REFERENCES meeting_slot (id) ON DELETE CASCADE,
        number integer NOT NULL,
        PRIMARY KEY (slot_id, number)
      );

      CREATE TABLE booking (
        id uuid PRIMARY KEY,
        slot_id uuid NOT NULL,
        seat integer NOT NULL,
        citizen_id uuid NOT NULL,
        caseworker_id uuid NOT NULL,
        companion_of uuid CONSTRAINT booking_companion_fk REFERENCES booking (id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        status text NOT NULL
          CONSTRAINT booking_status CHECK (status IN ('booked', 'cancelled', 'attended', 'missed')),
        late boolean NOT NULL,
        sequence integer NOT NULL,
        booked_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        told_day date,
        CONSTRAINT booking_seat_fk FOREIGN KEY (slot_id, seat) REFERENCES meeting_seat (slot_id, number),
        CONSTRAINT booking_late_is_cancelled CHECK (NOT late OR status = 'cancelled'),
        CONSTRAINT booking_caseworker_once EXCLUDE
          USING gist (caseworker_id WITH =, slot_id WITH <>, tstzrange(starts_at, ends_at) WITH &&)
          WHERE (status <> 'cancelled'),
        CONSTRAINT booking_citizen_once EXCLUDE
          USING gist (citizen_id WITH =, slot_id WITH <>, tstzrange(starts_at, ends_at) WITH &&)
          WHERE (status <> 'cancelled')
      );
      CREATE UNIQUE INDEX booking_seat_once ON booking (slot_id, seat) WHERE status <> 'cancelled';
      CREATE UNIQUE INDEX booking_citizen_once_a_slot ON booking (slot_id, citizen_id)
        WHERE status <> 'cancelled' AND companion_of IS NULL;
      CREATE UNIQUE INDEX booking_companion_once ON booking (companion_of) WHERE companion_of IS NOT NULL;
      CREATE INDEX booking_by_citizen ON booking (citizen_id, starts_at);
      CREATE INDEX booking_to_come ON booking (starts_at) WHERE status = 'booked';

      CREATE TABLE booking_rule (
        form text PRIMARY KEY,
        late_hours integer NOT NULL CONSTRAINT booking_rule_late_hours CHECK (late_hours >= 0)
      );
      INSERT INTO booking_rule (form, late_hours) VALUES ('physical', 24), ('phone', 24), ('video', 24);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE booking_rule, booking, meeting_seat, meeting_slot');
  }
}
