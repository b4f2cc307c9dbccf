import { isDay, unreachable, type Decider } from '#libs/kernel';
import { isAgencyCode } from './agency-code.js';
import type { AgencyCommand, MergeAgencyData, RegisterAgencyData, RenameAgencyData } from './agency.commands.js';
import { agencyEventTypes, type AgencyEvent } from './agency.events.js';
import { reject } from './agency.rejections.js';
import { sameTexts } from './same-texts.js';

export type AgencyState = Readonly<{
  registered: RegisterAgencyData | null;
  named: Readonly<{ name: string; aliases: readonly string[] }> | null;
  merged: Readonly<{ successor: string; on: string }> | null;
}>;

const evolve = (state: AgencyState, event: AgencyEvent): AgencyState => {
  switch (event.type) {
    case 'AgencyRegistered':
      return { ...state, registered: event.data, named: event.data };
    case 'AgencyRenamed':
      return { ...state, named: event.data };
    case 'AgencyMerged':
      return { ...state, merged: event.data };
    default:
      return unreachable(event);
  }
};

const register = (data: RegisterAgencyData, { registered }: AgencyState): readonly AgencyEvent[] => {
  if (!isAgencyCode(data.code)) return reject('agency.invalid-code', 'A code is 2 to 20 capital letters and digits.');
  if (data.name.trim() === '') return reject('agency.name-missing', 'An agency has a name.');
  if (registered === null) return [{ type: 'AgencyRegistered', data }];
  const same =
    registered.name === data.name && registered.kind === data.kind && sameTexts(registered.aliases, data.aliases);
  return same ? [] : reject('agency.code-taken', `The code ${data.code} belongs to ${registered.name}.`);
};

const rename = (data: RenameAgencyData, { named, merged }: AgencyState): readonly AgencyEvent[] => {
  if (named === null) return reject('agency.unknown', `No agency is registered as ${data.code}.`);
  if (data.name.trim() === '') return reject('agency.name-missing', 'An agency has a name.');
  if (named.name === data.name && sameTexts(named.aliases, data.aliases)) return [];
  if (merged !== null) return reject('agency.merged', `${data.code} was merged into ${merged.successor}.`);
  return [{ type: 'AgencyRenamed', data }];
};

const merge = (
  data: MergeAgencyData,
  successor: 'unknown' | 'registered' | 'merged',
  { registered, merged }: AgencyState,
): readonly AgencyEvent[] => {
  if (registered === null) return reject('agency.unknown', `No agency is registered as ${data.code}.`);
  if (merged !== null) {
    if (merged.successor === data.successor && merged.on === data.on) return [];
    return reject('agency.merged', `${data.code} was merged into ${merged.successor} on ${merged.on}.`);
  }
  if (data.successor === data.code) return reject('agency.merged-into-itself', 'An agency cannot succeed itself.');
  if (!isDay(data.on)) return reject('agency.invalid-day', 'The day of the merger is not a calendar day.');
  if (successor === 'unknown')
    return reject('agency.successor-unknown', `No agency is registered as ${data.successor}.`);
  if (successor === 'merged')
    return reject('agency.successor-merged', `${data.successor} was itself merged: name its successor.`);
  return [{ type: 'AgencyMerged', data }];
};

const decide = (command: AgencyCommand, state: AgencyState): readonly AgencyEvent[] => {
  switch (command.type) {
    case 'RegisterAgency':
      return register(command.data, state);
    case 'RenameAgency':
      return rename(command.data, state);
    case 'MergeAgency':
      return merge(command.data, command.successor, state);
    default:
      return unreachable(command);
  }
};

export const agencyDecider: Decider<AgencyCommand, AgencyEvent, AgencyState> = {
  category: 'agency',
  eventTypes: agencyEventTypes,
  initial: { registered: null, named: null, merged: null },
  evolve,
  decide,
};
