import { isDay, type Decider } from '#libs/kernel';
import { isAgencyCode } from './agency-code.js';
import type { AgencyGroupCommand, ChangeGroupMembersData } from './agency.commands.js';
import { agencyGroupEventTypes, type AgencyGroupEvent } from './agency.events.js';
import { refuse, type AgencyFault } from './agency.rejections.js';
import { sameTexts } from './same-texts.js';

/** What holds from each day on; a later statement about the same day replaces the earlier one. */
export type AgencyGroupState = Readonly<{ versions: ReadonlyMap<string, ChangeGroupMembersData> }>;

const evolve = (state: AgencyGroupState, event: AgencyGroupEvent): AgencyGroupState => ({
  versions: new Map([...state.versions, [event.data.from, event.data]]),
});

const decide = ({ data, unknownMembers }: AgencyGroupCommand, state: AgencyGroupState): readonly AgencyGroupEvent[] => {
  const { code, name, aliases, members, from } = data;
  const faults: readonly AgencyFault[] = [
    ...(isAgencyCode(code) ? [] : [['agency-group.invalid-code', 'code'] as const]),
    ...(name.trim() === '' ? [['agency-group.name-missing', 'name'] as const] : []),
    ...(isDay(from) ? [] : [['agency-group.invalid-day', 'from'] as const]),
    ...(members.length === 0 ? [['agency-group.no-members', 'members'] as const] : []),
    ...(new Set(members).size < members.length ? [['agency-group.repeated-member', 'members'] as const] : []),
    ...unknownMembers.map((member) => ['agency-group.unknown-member', `members ${member}`] as const),
  ];
  if (faults.length > 0) return refuse(...faults);
  const known = state.versions.get(from);
  const same = known?.name === name && sameTexts(known.aliases, aliases) && sameTexts(known.members, members);
  return same ? [] : [{ type: 'GroupMembersChanged', data }];
};

export const agencyGroupDecider: Decider<AgencyGroupCommand, AgencyGroupEvent, AgencyGroupState> = {
  category: 'agency-group',
  eventTypes: agencyGroupEventTypes,
  initial: { versions: new Map() },
  evolve,
  decide,
};
