import type { Day } from '#libs/kernel';
import type { Entry } from './entry.js';

/** What of an event's line says in which agencies' histories it stands; `from`: whose duty was taken over. */
export type Told = Readonly<{ on: Day; kind: Entry['kind']; agency: string | null; from: string | null }>;

export const toldBy = ({ kind, agency, detail }: Entry, on: Day): Told => ({
  ...{ on, kind, agency },
  from: kind === 'received' ? String((detail as Readonly<{ from: string }>).from) : null,
});
