import type { MigrationInterface, QueryRunner } from 'typeorm';

const standing = `
  effective_from date NOT NULL,
  known_from bigint NOT NULL,
  effective daterange NOT NULL,
  known int8range NOT NULL,
  status text NOT NULL,
  late boolean NOT NULL,
  late_by integer,
  due_on date,
  original_due_on date,
  remedial_due_on date,
  completed_on date,
  completion_basis text,
  observed boolean NOT NULL,
  report bigint`;

const statements = [
  'CREATE SCHEMA IF NOT EXISTS read',
  'CREATE TABLE read.task_state (task_id text PRIMARY KEY, state jsonb NOT NULL)',
  `CREATE TABLE read.task (
    task_id text PRIMARY KEY,
    directive_id text NOT NULL,
    directive_number text NOT NULL,
    directive_kind text,
    directive_signed_on date,
    directive_key text NOT NULL,
    clause text,
    title text NOT NULL,
    field text,
    lead_text text NOT NULL,
    unresolved_leads jsonb NOT NULL,
    due_text text,
    due_kind text NOT NULL,
    assigned_on date NOT NULL,
    assigned_at bigint NOT NULL,
    search_key text NOT NULL,
    lead_key text NOT NULL)`,
  'CREATE INDEX task_by_directive ON read.task USING hash (directive_key)',
  'CREATE INDEX task_by_directive_id ON read.task (directive_id)',
  `CREATE TABLE read.task_listing (
    task_id text NOT NULL,
    notice text NOT NULL,
    signed_on date NOT NULL,
    appendix text NOT NULL,
    row integer NOT NULL,
    section integer,
    section_title text,
    group_title text,
    ordinal integer,
    notice_key text NOT NULL,
    appendix_key text NOT NULL,
    document text,
    known_from bigint NOT NULL,
    PRIMARY KEY (task_id, notice, signed_on, appendix, row))`,
  'CREATE INDEX task_listing_by_notice ON read.task_listing USING hash (notice_key)',
  'CREATE INDEX task_listing_by_document ON read.task_listing (document)',
  `CREATE TABLE read.task_event (
    sequence bigint PRIMARY KEY,
    task_id text NOT NULL,
    agency text,
    kind text NOT NULL,
    effective_on date NOT NULL,
    detail jsonb NOT NULL,
    source jsonb,
    search_key text NOT NULL)`,
  'CREATE INDEX task_event_by_task ON read.task_event (task_id, sequence)',
  `CREATE TABLE read.assignment_timeline (task_id text NOT NULL, agency text NOT NULL, ${standing},
    PRIMARY KEY (task_id, agency, effective_from, known_from))`,
  'CREATE INDEX assignment_timeline_at ON read.assignment_timeline USING gist (effective, known)',
  'CREATE INDEX assignment_timeline_by_agency ON read.assignment_timeline (agency, task_id)',
  `CREATE TABLE read.task_timeline (task_id text NOT NULL, ${standing},
    PRIMARY KEY (task_id, effective_from, known_from))`,
  'CREATE INDEX task_timeline_at ON read.task_timeline USING gist (effective, known)',
  `CREATE TABLE read.agency_name (
    code text NOT NULL,
    effective_on date NOT NULL,
    known_from bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (code, effective_on, known_from))`,
  `CREATE TABLE read.agency_merger (
    code text NOT NULL,
    successor text NOT NULL,
    effective_on date NOT NULL,
    known_from bigint NOT NULL,
    PRIMARY KEY (code, known_from))`,
  `CREATE TABLE read.directive (
    directive_id text PRIMARY KEY,
    number text NOT NULL,
    number_key text NOT NULL,
    kind text,
    signed_on date,
    known_from bigint NOT NULL)`,
  `CREATE TABLE read.finding (
    sequence bigint NOT NULL,
    position integer NOT NULL,
    code text NOT NULL,
    place text NOT NULL,
    "values" jsonb NOT NULL,
    document text,
    notice text,
    notice_key text,
    place_key text NOT NULL,
    task_id text,
    agency text,
    PRIMARY KEY (sequence, position))`,
  'CREATE INDEX finding_by_code ON read.finding (code, sequence)',
];

const tables = [
  'finding',
  'directive',
  'agency_merger',
  'agency_name',
  'task_timeline',
  'assignment_timeline',
  'task_event',
  'task_listing',
  'task',
  'task_state',
];

/** Read models of libs/views. Every key is natural, so that a rebuilt row equals the live one. */
export class CreateViews1763800006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE read.${table}`);
  }
}
