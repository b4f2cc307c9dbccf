import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far each follower of the ledger has come. Checkpoints of processes stand apart from those of read models, because
 * read models can be thrown away and processes must not act twice.
 */
export class CreateCheckpoints1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS read');
    await runner.query('CREATE SCHEMA process');
    for (const schema of ['read', 'process']) {
      await runner.query(`CREATE TABLE ${schema}.checkpoint (
        name text PRIMARY KEY,
        sequence bigint NOT NULL,
        moved_at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    }
    await runner.query('CREATE TABLE read.projection (name text PRIMARY KEY)');
    await runner.query("INSERT INTO read.checkpoint (name, sequence) VALUES ('projections', -1)");
    await runner.query(`CREATE TABLE process.stopped (
      name text PRIMARY KEY,
      sequence bigint NOT NULL,
      error text NOT NULL,
      stopped_at timestamptz NOT NULL DEFAULT clock_timestamp())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE process.stopped, process.checkpoint, read.projection, read.checkpoint');
    await runner.query('DROP SCHEMA process');
  }
}
