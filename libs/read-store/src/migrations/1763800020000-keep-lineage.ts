import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE read.task ADD COLUMN split_from text, ADD COLUMN parent_task_id text, ADD COLUMN parent_agency text',
  'CREATE INDEX task_by_split_from ON read.task (split_from)',
  'CREATE INDEX task_by_parent ON read.task (parent_task_id)',
  'ALTER TABLE read.directive ADD COLUMN replaced_by text, ADD COLUMN replaced_on date, ADD COLUMN replaced_at bigint',
];

const down = [
  'ALTER TABLE read.directive DROP COLUMN replaced_by, DROP COLUMN replaced_on, DROP COLUMN replaced_at',
  'ALTER TABLE read.task DROP COLUMN split_from, DROP COLUMN parent_task_id, DROP COLUMN parent_agency',
];

/** From which task a task was split or given on, and by which directive a directive was replaced; nothing stored before has either. */
export class KeepLineage1763800020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
