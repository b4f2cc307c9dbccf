import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is answering a request with an `Idempotency-Key`, and what was answered. `claimed_by` is the advisory lock that the
 * answering program holds while it lives; NULL: nobody is at it, whoever asks again with the same content goes on.
 */
export class CreateIdempotencyClaims1763800007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA http');
    await runner.query(`CREATE TABLE http.idempotency_claim (
      key_hash bytea PRIMARY KEY,
      fingerprint bytea NOT NULL,
      claimed_by bigint,
      claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      status smallint,
      headers jsonb,
      body text,
      CHECK ((status IS NULL) = (headers IS NULL) AND (status IS NULL) = (body IS NULL)))`);
    await runner.query('CREATE INDEX idempotency_claim_by_age ON http.idempotency_claim (claimed_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE http.idempotency_claim');
    await runner.query('DROP SCHEMA http');
  }
}
