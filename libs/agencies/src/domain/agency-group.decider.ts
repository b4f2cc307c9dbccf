import { isDay, type Decider } from '#libs/kernel';
import { isAgencyCode } from './agency-code.js';
import type { AgencyGroupCommand, ChangeGroupMembersData } from './agency.commands.js';
import { agencyGroupEventTypes, type AgencyGroupEvent } from './agency.events.js';
import { reject } from './agency.rejections.js';
import { sameTexts } from './same-texts.js';

/** What holds from each day on; a later statement about the same day replaces the earlier one. */
export type AgencyGroupState = Readonly<{ versions: ReadonlyMap<string, ChangeGroupMembersData> }>;

const evolve = (state: AgencyGroupState, event: AgencyGroupEvent): AgencyGroupState => ({
  versions: new Map([...state.versions, [event.data.from, event.data]]),
});

const decide = ({ data, unknownMembers }: AgencyGroupCommand, state: AgencyGroupState): readonly AgencyGroupEvent[] => {
  const { code, name, aliases, members, from } = data;
  if (!isAgencyCode(code)) return reject('agency-group.invalid-code', 'A code is 2 to 20 capital letters and digits.');
  if (!isDay(from)) return reject('agency-group.invalid-day', 'The first day of the membership is not a calendar day.');
  if (name.trim() === '') return reject('agency-group.name-missing', 'A group has a name.');
  if (members.length === 0) return reject('agency-group.no-members', 'A group has members.');
  if (new Set(members).size < members.length) return reject('agency-group.repeated-member', 'A member is named once.');
  if (unknownMembers.length > 0)
    return reject('agency-group.unknown-member', `Not registered: ${unknownMembers.join(', ')}.`);
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
