import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subscriptions of webhooks and how far each has come. No secret is stored: it derives from the id and the server's key. */
export class CreateWebhooks1763800009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA feed');
    await runner.query(`CREATE TABLE feed.webhook (
      id uuid PRIMARY KEY,
      url text NOT NULL,
      types text[],
      description text,
      agency text,
      reach jsonb NOT NULL,
      created_by jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      subject text NOT NULL,
      fingerprint text NOT NULL,
      position bigint NOT NULL,
      failures integer NOT NULL DEFAULT 0,
      failing_since timestamptz,
      next_attempt_at timestamptz,
      last_error text,
      last_error_at timestamptz,
      last_delivered_at timestamptz,
      disabled_at timestamptz,
      removed_at timestamptz)`);
    await runner.query(
      'CREATE INDEX webhook_alive ON feed.webhook (position) WHERE removed_at IS NULL AND disabled_at IS NULL',
    );
    await runner.query('CREATE INDEX webhook_of_subject ON feed.webhook (subject) WHERE removed_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA feed CASCADE');
  }
}
