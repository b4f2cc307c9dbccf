import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE INDEX task_event_by_agency ON read.task_event (agency, effective_on, sequence)',
  `CREATE INDEX assignment_timeline_late ON read.assignment_timeline (agency, effective_from, known_from)
    WHERE status = 'overdue'`,
];

const down = ['DROP INDEX read.assignment_timeline_late', 'DROP INDEX read.task_event_by_agency'];

/** A page of an agency's history is merged of lines that are found in its order. */
export class WalkAHistory1763800031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
