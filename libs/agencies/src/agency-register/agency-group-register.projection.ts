import type { Day, Projection } from '#libs/kernel';
import { searchKey } from '#libs/vietnamese';
import { agencyGroupEventTypes, type AgencyGroupEvent } from '../domain/agency.events.js';

export type AgencyGroupRow = Readonly<{
  code: string;
  name: string;
  aliases: readonly string[];
  members: readonly string[];
  since: Day;
  searchKey: string;
  sequence: number;
}>;

/** One row per group with the membership of its latest day. */
export const agencyGroupRegister: Projection<AgencyGroupEvent, AgencyGroupRow> = {
  name: 'agency-group-register',
  handles: agencyGroupEventTypes,
  rowOf: (event) => event.data.code,
  evolve: (row, { data: { code, name, aliases, members, from }, sequence }) =>
    row !== null && from < row.since
      ? { ...row, sequence }
      : {
          code,
          name,
          aliases,
          members,
          since: from,
          searchKey: searchKey([code, name, ...aliases].join(' ')),
          sequence,
        },
};
