import type { Day } from '#libs/kernel';
import type { AgencyCommand, AgencyGroupCommand } from '../agency.commands.js';
import { centralAgencies } from './central-agencies.js';
import { formerAgencies } from './former-agencies.js';
import { groups } from './groups.js';
import { provinces } from './provinces.js';

export type RegistryCommand = Readonly<{ effectiveOn: Day }> & (AgencyCommand | AgencyGroupCommand);

/** Agencies and groups hold from the founding day of the state: the registry knows one name and one membership of each. */
const SINCE: Day = '1945-09-02';

const registrations = [...centralAgencies, ...provinces, ...formerAgencies].map(
  ({ code, name, kind, aliases }): RegistryCommand => ({
    type: 'RegisterAgency',
    effectiveOn: SINCE,
    data: { code, name, kind, aliases },
  }),
);

const mergers = formerAgencies.map(({ code, successor, on }): RegistryCommand => ({
  type: 'MergeAgency',
  effectiveOn: on,
  data: { code, successor, on },
  successor: 'registered',
  received: null,
}));

const memberships = groups.map((group): RegistryCommand => ({
  type: 'ChangeGroupMembers',
  effectiveOn: SINCE,
  data: { ...group, from: SINCE },
  unknownMembers: [],
}));

/** The registry of 2025 in steps: commands of one step do not depend on each other. */
export const registry2025: readonly (readonly RegistryCommand[])[] = [registrations, [...mergers, ...memberships]];
