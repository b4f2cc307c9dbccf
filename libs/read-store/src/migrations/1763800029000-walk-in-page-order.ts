import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'CREATE INDEX task_listing_by_place ON read.task_listing (notice, appendix, "row")',
  'CREATE INDEX task_by_assignment ON read.task (assigned_at)',
];

const down = ['DROP INDEX read.task_by_assignment', 'DROP INDEX read.task_listing_by_place'];

/** A page of the status board is found by walking in its order; assignments come in the order of the log, which an index takes at its end. */
export class WalkInPageOrder1763800029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
