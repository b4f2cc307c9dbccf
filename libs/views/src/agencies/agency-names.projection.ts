import type { Projection } from '#libs/kernel';
import { agencyEventTypes, type AgencyEvent } from '#libs/agencies/facts';

type Named = Readonly<{ code: string; name: string; on: string; knownFrom: number }>;
type Merged = Readonly<{ code: string; successor: string; on: string; knownFrom: number }>;

/** What the page learnt of one agency; nothing before it is needed. */
export type AgencyNamesRow = Readonly<{ names: readonly Named[]; mergers: readonly Merged[] }>;

export const agencyNames: Projection<AgencyEvent, AgencyNamesRow> = {
  name: 'agency-names',
  handles: agencyEventTypes,
  rowOf: (event) => event.data.code,
  evolve: (row, event) => {
    const { names, mergers } = row ?? { names: [], mergers: [] };
    const known = { code: event.data.code, knownFrom: event.sequence };
    if (event.type === 'AgencyMerged') {
      return { names, mergers: [...mergers, { ...known, successor: event.data.successor, on: event.data.on }] };
    }
    return { names: [...names, { ...known, name: event.data.name, on: event.metadata.effectiveOn }], mergers };
  },
};
