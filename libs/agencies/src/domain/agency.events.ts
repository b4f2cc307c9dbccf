import type { Day, Fact } from '#libs/kernel';

export const agencyKinds = [
  'ministry',
  'ministerial-level',
  'government-agency',
  'central-body',
  'state-enterprise',
  'province',
  'centrally-run-city',
  'other',
] as const;

export type AgencyKind = (typeof agencyKinds)[number];

export type AgencyRegistered = Fact<
  'AgencyRegistered',
  { code: string; name: string; kind: AgencyKind; aliases: readonly string[] }
>;
export type AgencyRenamed = Fact<'AgencyRenamed', { code: string; name: string; aliases: readonly string[] }>;
export type AgencyMerged = Fact<'AgencyMerged', { code: string; successor: string; on: Day }>;
export type GroupMembersChanged = Fact<
  'GroupMembersChanged',
  { code: string; name: string; aliases: readonly string[]; members: readonly string[]; from: Day }
>;

export type AgencyEvent = AgencyRegistered | AgencyRenamed | AgencyMerged;
export type AgencyGroupEvent = GroupMembersChanged;

export const agencyEventTypes: Readonly<Record<AgencyEvent['type'], true>> = {
  AgencyRegistered: true,
  AgencyRenamed: true,
  AgencyMerged: true,
};
export const agencyGroupEventTypes: Readonly<Record<AgencyGroupEvent['type'], true>> = { GroupMembersChanged: true };
