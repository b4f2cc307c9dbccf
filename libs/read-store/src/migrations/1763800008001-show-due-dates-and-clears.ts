import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE read.task_event ADD COLUMN recorded_at text',
  `UPDATE read.task_event AS entry
   SET recorded_at = to_char(event.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
   FROM ledger.event WHERE event.sequence = entry.sequence`,
  'ALTER TABLE read.task_event ALTER COLUMN recorded_at SET NOT NULL',
  `CREATE TABLE read.task_clears (
    task_id text NOT NULL,
    known_from bigint NOT NULL,
    effective_on date NOT NULL,
    missing jsonb NOT NULL,
    asked jsonb NOT NULL,
    PRIMARY KEY (task_id, known_from))`,
];

const down = ['DROP TABLE read.task_clears', 'ALTER TABLE read.task_event DROP COLUMN recorded_at'];

/** When a duty last changed, for calendars, and which of the 6 clears a task does not name. */
export class ShowDueDatesAndClears1763800008001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
