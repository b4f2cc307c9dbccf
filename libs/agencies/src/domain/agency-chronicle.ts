import type { Day, Recorded } from '#libs/kernel';
import type { AgencyEvent, AgencyGroupEvent, AgencyKind } from './agency.events.js';

export type Naming = Readonly<{ name: string; aliases: readonly string[]; from: Day }>;
export type AgencyChronicle = Readonly<{
  code: string;
  kind: AgencyKind;
  since: Day;
  namings: readonly Naming[];
  merged: Readonly<{ successor: string; on: Day }> | null;
}>;
export type GroupChronicle = Readonly<{
  code: string;
  versions: readonly (Naming & Readonly<{ members: readonly string[] }>)[];
}>;
export type Chronicle = Readonly<{
  agencies: ReadonlyMap<string, AgencyChronicle>;
  groups: ReadonlyMap<string, GroupChronicle>;
}>;

/** What the facts say of every agency and group, names and memberships in the order of the days they hold from. */
export const chronicleOf = (facts: readonly Recorded<AgencyEvent | AgencyGroupEvent>[]): Chronicle => {
  const agencies = new Map<string, AgencyChronicle>();
  const groups = new Map<string, GroupChronicle>();
  for (const fact of facts.toSorted((one, other) => one.sequence - other.sequence)) {
    const { code } = fact.data;
    if (fact.type === 'GroupMembersChanged')
      groups.set(code, { code, versions: inOrder(groups.get(code)?.versions ?? [], fact.data) });
    else {
      const next = evolved(agencies.get(code), fact);
      if (next !== undefined) agencies.set(code, next);
    }
  }
  return { agencies, groups };
};

const evolved = (agency: AgencyChronicle | undefined, fact: Recorded<AgencyEvent>): AgencyChronicle | undefined => {
  const since = fact.metadata.effectiveOn;
  if (fact.type === 'AgencyRegistered') {
    const { code, kind, name, aliases } = fact.data;
    return agency ?? { code, kind, since, namings: [{ name, aliases, from: since }], merged: null };
  }
  if (agency === undefined) return agency;
  if (fact.type === 'AgencyMerged') return { ...agency, merged: { successor: fact.data.successor, on: fact.data.on } };
  return {
    ...agency,
    namings: inOrder(agency.namings, { name: fact.data.name, aliases: fact.data.aliases, from: since }),
  };
};

const inOrder = <Dated extends Naming>(known: readonly Dated[], added: Dated): readonly Dated[] =>
  [...known, added].toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

export const inForceOn = <Dated extends Naming>(dated: readonly Dated[], on: Day): Dated | undefined =>
  dated.findLast(({ from }) => from <= on);

/** The agency that answers for `code` on the day: itself, or the end of the chain of mergers so far. */
export const successorOn = ({ agencies }: Chronicle, code: string, on: Day): string => {
  const seen = new Set<string>();
  for (let current = code; ;) {
    const merged = agencies.get(current)?.merged;
    if (merged === undefined || merged === null || merged.on > on || seen.has(current)) return current;
    seen.add(current);
    current = merged.successor;
  }
};

/** Every agency that became part of `code` by the day, directly or through another. */
export const predecessorsOn = ({ agencies }: Chronicle, code: string, on: Day): readonly string[] => {
  const found = new Set<string>([code]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { code: former, merged } of agencies.values()) {
      if (merged !== null && merged.on <= on && found.has(merged.successor)) found.add(former);
    }
  }
  return [...agencies.keys()].filter((other) => other !== code && found.has(other));
};
