import { isDay, unreachable, type Decider } from '#libs/kernel';
import { isAgencyCode } from './agency-code.js';
import type { AgencyCommand, RegisterAgencyData, RenameAgencyData } from './agency.commands.js';
import { agencyEventTypes, type AgencyEvent } from './agency.events.js';
import { refuse, type AgencyFault } from './agency.rejections.js';
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
  const faults: readonly AgencyFault[] = [
    ...(isAgencyCode(data.code) ? [] : [['agency.invalid-code', 'code'] as const]),
    ...(data.name.trim() === '' ? [['agency.name-missing', 'name'] as const] : []),
  ];
  if (faults.length > 0) return refuse(...faults);
  if (registered === null) return [{ type: 'AgencyRegistered', data }];
  const { name, kind, aliases } = registered;
  const same = name === data.name && kind === data.kind && sameTexts(aliases, data.aliases);
  return same ? [] : refuse(['agency.code-taken', 'code']);
};

const rename = (data: RenameAgencyData, { named, merged }: AgencyState): readonly AgencyEvent[] => {
  if (named === null) return refuse(['agency.unknown', 'code']);
  if (data.name.trim() === '') return refuse(['agency.name-missing', 'name']);
  if (named.name === data.name && sameTexts(named.aliases, data.aliases)) return [];
  return merged === null ? [{ type: 'AgencyRenamed', data }] : refuse(['agency.merged', 'code']);
};

const merge = (
  { data, successor, received }: Extract<AgencyCommand, { type: 'MergeAgency' }>,
  { registered, merged }: AgencyState,
): readonly AgencyEvent[] => {
  if (registered === null) return refuse(['agency.unknown', 'code']);
  if (merged !== null)
    return merged.successor === data.successor && merged.on === data.on ? [] : refuse(['agency.merged', 'code']);
  const faults: readonly AgencyFault[] = [
    ...(data.successor === data.code ? [['agency.merged-into-itself', 'successor'] as const] : []),
    ...(successor === 'unknown' ? [['agency.successor-unknown', 'successor'] as const] : []),
    ...(successor === 'merged' ? [['agency.successor-merged', 'successor'] as const] : []),
    ...(isDay(data.on) ? [] : [['agency.invalid-day', 'on'] as const]),
    ...(received !== null && received >= data.on ? [['agency.received-since', 'on'] as const] : []),
  ];
  return faults.length > 0 ? refuse(...faults) : [{ type: 'AgencyMerged', data }];
};

const decide = (command: AgencyCommand, state: AgencyState): readonly AgencyEvent[] => {
  switch (command.type) {
    case 'RegisterAgency':
      return register(command.data, state);
    case 'RenameAgency':
      return rename(command.data, state);
    case 'MergeAgency':
      return merge(command, state);
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
