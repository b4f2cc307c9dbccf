import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE read.count_change (sequence bigint PRIMARY KEY, changes text NOT NULL)`,
  `CREATE TABLE read.count_block (
    span bigint NOT NULL,
    first bigint NOT NULL,
    counters jsonb NOT NULL,
    PRIMARY KEY (span, first))`,
  `CREATE TABLE read.count_sum (
    span bigint NOT NULL,
    first bigint NOT NULL,
    day date NOT NULL,
    sums integer[] NOT NULL,
    PRIMARY KEY (span, first, day))`,
  'ALTER TABLE read.task_state ADD COLUMN clears jsonb',
  'ALTER TABLE read.task_clears DROP COLUMN asked',
  "DELETE FROM read.projection WHERE name IN ('task-timeline', 'task-clears')",
];

const down = [
  "DELETE FROM read.projection WHERE name IN ('task-timeline', 'running-counts')",
  "ALTER TABLE read.task_clears ADD COLUMN asked jsonb NOT NULL DEFAULT '{}'",
  'ALTER TABLE read.task_clears ALTER COLUMN asked DROP DEFAULT',
  'ALTER TABLE read.task_state DROP COLUMN clears',
  'DROP TABLE read.count_sum, read.count_block, read.count_change',
];

/**
 * Counters of tasks on any day as known at any position. Nothing was counted before, so what holds events already is refused
 * until it is rebuilt.
 */
export class CountOnBothAxes1763800030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
