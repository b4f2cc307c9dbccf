import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE read.task_event ADD COLUMN stream text, ADD COLUMN revision integer',
  `UPDATE read.task_event AS entry SET stream = event.stream, revision = event.revision
   FROM ledger.event WHERE event.sequence = entry.sequence`,
  'ALTER TABLE read.task_event ALTER COLUMN stream SET NOT NULL, ALTER COLUMN revision SET NOT NULL',
  'ALTER TABLE read.directive ADD COLUMN revision integer NOT NULL DEFAULT 0',
  'ALTER TABLE read.directive ALTER COLUMN revision DROP DEFAULT',
];

const down = [
  'ALTER TABLE read.directive DROP COLUMN revision',
  'ALTER TABLE read.task_event DROP COLUMN stream, DROP COLUMN revision',
];

/** Where each event of a task stands in its stream, for ETags; what was projected before is read off the ledger. */
export class KeepRevisions1763800008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
