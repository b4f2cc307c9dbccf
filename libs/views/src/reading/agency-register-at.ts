import { agencyRegister, type AgencyMerger, type AgencyName, type AgencyRegister } from '../domain/agency-register.js';
import type { ReadSide } from './read-side.query.js';

export const agencyRegisterAt = async (read: ReadSide, position: number): Promise<AgencyRegister> =>
  agencyRegister(
    await read.rows<AgencyName>(
      `SELECT code, name, effective_on::text AS "on", known_from::float8 AS sequence
       FROM read.agency_name WHERE known_from <= $1`,
      [position],
    ),
    await read.rows<AgencyMerger>(
      `SELECT code, successor, effective_on::text AS "on", known_from::float8 AS sequence
       FROM read.agency_merger WHERE known_from <= $1`,
      [position],
    ),
  );
