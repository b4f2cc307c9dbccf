import type { Day, Recorded } from '#libs/kernel';
import type { AgencyEvent, AgencyGroupEvent } from './agency.events.js';

export type ResolvedLead =
  | Readonly<{ kind: 'agency'; code: string; name: string }>
  | Readonly<{ kind: 'group'; code: string; name: string; members: readonly string[] }>;

/** `unresolved` holds the parts of the text, as printed, that name no agency or group of that day. Nothing is guessed. */
export type ResolvedLeads = Readonly<{ leads: readonly ResolvedLead[]; unresolved: readonly string[]; assignees: readonly string[] }>;

export type AgencyDirectory = Readonly<{
  resolve: (text: string, on: Day) => ResolvedLeads;
  nameOn: (code: string, on: Day) => string;
  successorOn: (code: string, on: Day) => string;
  predecessorsOn: (code: string, on: Day) => readonly string[];
  codes: readonly string[];
}>;

export declare const agencyDirectory: (facts: readonly Recorded<AgencyEvent | AgencyGroupEvent>[]) => AgencyDirectory;
