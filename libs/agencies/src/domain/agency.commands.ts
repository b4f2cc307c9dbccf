import type { Day } from '#libs/kernel';
import type { AgencyKind } from './agency.events.js';

export type RegisterAgencyData = Readonly<{ code: string; name: string; kind: AgencyKind; aliases: readonly string[] }>;
export type RenameAgencyData = Readonly<{ code: string; name: string; aliases: readonly string[] }>;
export type MergeAgencyData = Readonly<{ code: string; successor: string; on: Day }>;
export type ChangeGroupMembersData = Readonly<{
  code: string;
  name: string;
  aliases: readonly string[];
  members: readonly string[];
  from: Day;
}>;

/** How the register stands to the successor on the day of the merger. */
export type Standing = 'unknown' | 'registered' | 'merged';

export type AgencyCommand =
  | Readonly<{ type: 'RegisterAgency'; data: RegisterAgencyData }>
  | Readonly<{ type: 'RenameAgency'; data: RenameAgencyData }>
  /** `received`: the last day on which another became part of the agency. */
  | Readonly<{ type: 'MergeAgency'; data: MergeAgencyData; successor: Standing; received: Day | null }>;

export type AgencyGroupCommand = Readonly<{
  type: 'ChangeGroupMembers';
  data: ChangeGroupMembersData;
  /** Members that no agency was registered under. */
  unknownMembers: readonly string[];
}>;
