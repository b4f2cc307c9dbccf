import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read models of libs/agencies: the latest state of every agency and group. */
export class CreateAgencyRegisters1763800005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS read');
    await runner.query(`CREATE TABLE read.agency_register (
      code text PRIMARY KEY,
      name text NOT NULL,
      kind text NOT NULL,
      aliases jsonb NOT NULL,
      named_on date NOT NULL,
      merged_into text,
      merged_on date,
      search_key text NOT NULL,
      sequence bigint NOT NULL)`);
    await runner.query(`CREATE TABLE read.agency_group_register (
      code text PRIMARY KEY,
      name text NOT NULL,
      aliases jsonb NOT NULL,
      members jsonb NOT NULL,
      since date NOT NULL,
      search_key text NOT NULL,
      sequence bigint NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.agency_group_register');
    await runner.query('DROP TABLE read.agency_register');
  }
}
