import type { QueryRunner } from 'typeorm';
import { LIVE, NEXT } from '../database-schema.js';

/** Empty twins of the live tables, indexes and constraints included; what an earlier rebuild left there goes. */
export const createNextTables = async (runner: QueryRunner, tables: readonly string[]): Promise<void> => {
  await runner.query(`DROP SCHEMA IF EXISTS ${NEXT} CASCADE`);
  await runner.query(`CREATE SCHEMA ${NEXT}`);
  for (const table of tables) await runner.query(`CREATE TABLE ${NEXT}.${table} (LIKE ${LIVE}.${table} INCLUDING ALL)`);
};
