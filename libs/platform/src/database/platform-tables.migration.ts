import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables every feature builds on: what happened, who has reacted to it, who looked, and how often someone tried. */
export class PlatformTables1763700000000 implements MigrationInterface {
  name = 'PlatformTables1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        version smallint NOT NULL,
        occurred_at timestamptz NOT NULL,
        data jsonb NOT NULL,
        relayed_at timestamptz
      );
      CREATE INDEX outbox_to_relay ON outbox (id) WHERE relayed_at IS NULL;
      CREATE INDEX outbox_by_age ON outbox (relayed_at) WHERE relayed_at IS NOT NULL;

      CREATE TABLE delivery (
        event_id uuid NOT NULL,
        handler text NOT NULL,
        delivered_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, handler)
      );

      CREATE TABLE access_log (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL,
        role text NOT NULL,
        unit_id uuid,
        citizen_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose <> ''),
        route text NOT NULL,
        fields text[] NOT NULL,
        result text NOT NULL CHECK (result IN ('shown', 'refused'))
      );
      CREATE INDEX access_log_by_citizen ON access_log (citizen_id, at DESC);

      CREATE FUNCTION access_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'access_log is append-only';
      END $$;
      CREATE TRIGGER access_log_append_only BEFORE UPDATE ON access_log
        FOR EACH ROW EXECUTE FUNCTION access_log_is_append_only();

      CREATE UNLOGGED TABLE rate_limit (
        key text PRIMARY KEY,
        attempts integer NOT NULL,
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX rate_limit_by_expiry ON rate_limit (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE rate_limit, access_log, delivery, outbox;
      DROP FUNCTION access_log_is_append_only();
    `);
  }
}
