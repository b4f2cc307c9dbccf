import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE read.task_event ADD COLUMN happening jsonb',
  'ALTER TABLE read.task_state DROP COLUMN state',
  "DELETE FROM read.projection WHERE name IN ('task-timeline', 'running-counts')",
];

const down = [
  "DELETE FROM read.projection WHERE name IN ('task-timeline', 'running-counts')",
  "ALTER TABLE read.task_state ADD COLUMN state jsonb NOT NULL DEFAULT '[]'",
  'ALTER TABLE read.task_state ALTER COLUMN state DROP DEFAULT',
  'ALTER TABLE read.task_event DROP COLUMN happening',
];

/**
 * Counters of the lines of histories, and what folding again needs of an event kept with it. No line was counted before, so
 * what holds events already is refused until it is rebuilt.
 */
export class CountHistoryLines1763800032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
