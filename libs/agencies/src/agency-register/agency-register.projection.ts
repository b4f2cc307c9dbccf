import { unreachable, type Day, type Projection } from '#libs/kernel';
import { searchKey } from '#libs/vietnamese';
import { agencyEventTypes, type AgencyEvent, type AgencyKind } from '../domain/agency.events.js';

export type AgencyRow = Readonly<{
  code: string;
  name: string;
  kind: AgencyKind;
  aliases: readonly string[];
  namedOn: Day;
  mergedInto: string | null;
  mergedOn: Day | null;
  searchKey: string;
  sequence: number;
}>;

/** One row per agency with its latest name; `sequence` is the event that changed it last. */
export const agencyRegister: Projection<AgencyEvent, AgencyRow> = {
  name: 'agency-register',
  handles: agencyEventTypes,
  rowOf: (event) => event.data.code,
  evolve: (row, event) => {
    const { sequence } = event;
    const namedOn = event.metadata.effectiveOn;
    switch (event.type) {
      case 'AgencyRegistered': {
        const { code, name, kind, aliases } = event.data;
        return {
          code,
          name,
          kind,
          aliases,
          namedOn,
          mergedInto: null,
          mergedOn: null,
          searchKey: keyOf(event.data),
          sequence,
        };
      }
      case 'AgencyRenamed': {
        if (row === null || namedOn < row.namedOn) return row && { ...row, sequence };
        const { name, aliases } = event.data;
        return { ...row, name, aliases, namedOn, searchKey: keyOf(event.data), sequence };
      }
      case 'AgencyMerged':
        return row && { ...row, mergedInto: event.data.successor, mergedOn: event.data.on, sequence };
      default:
        return unreachable(event);
    }
  },
};

const keyOf = ({ code, name, aliases }: Readonly<{ code: string; name: string; aliases: readonly string[] }>): string =>
  searchKey([code, name, ...aliases].join(' '));
