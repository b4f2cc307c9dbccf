import type { Day, Recorded } from '#libs/kernel';
import { chronicleOf, inForceOn, predecessorsOn, successorOn, type Chronicle } from './agency-chronicle.js';
import type { AgencyEvent, AgencyGroupEvent } from './agency.events.js';
import { leadList } from './lead-list.js';
import { leadTokens } from './lead-tokens.js';
import { nameIndex, type Found, type NameIndex } from './name-index.js';
import { unresolvedPhrases } from './unresolved-phrases.js';

export type ResolvedLead =
  | Readonly<{ kind: 'agency'; code: string; name: string }>
  | Readonly<{ kind: 'group'; code: string; name: string; members: readonly string[] }>;

/** `unresolved` holds the parts of the text, as printed, that name no agency or group of that day. Nothing is guessed. */
export type ResolvedLeads = Readonly<{
  leads: readonly ResolvedLead[];
  unresolved: readonly string[];
  assignees: readonly string[];
}>;

export type AgencyDirectory = Readonly<{
  resolve: (text: string, on: Day) => ResolvedLeads;
  /** The agency or group registered under exactly this code; null when there is none, or nobody in the group that day. */
  leadOf: (code: string, on: Day) => ResolvedLead | null;
  nameOn: (code: string, on: Day) => string;
  successorOn: (code: string, on: Day) => string;
  predecessorsOn: (code: string, on: Day) => readonly string[];
  codes: readonly string[];
}>;

export const agencyDirectory = (facts: readonly Recorded<AgencyEvent | AgencyGroupEvent>[]): AgencyDirectory => {
  const chronicle = chronicleOf(facts);
  const index = nameIndex(chronicle);
  return {
    resolve: (text, on) => resolve(chronicle, index, text, on),
    leadOf: (code, on) => leadOfCode(chronicle, code, on),
    nameOn: (code, on) => nameOn(chronicle, code, on),
    successorOn: (code, on) => successorOn(chronicle, code, on),
    predecessorsOn: (code, on) => predecessorsOn(chronicle, code, on),
    codes: [...chronicle.agencies.keys()],
  };
};

/** No list of agencies is longer; a page that got into the cell is not searched for names. */
const MOST_WORDS = 2_000;

const resolve = (chronicle: Chronicle, index: NameIndex, text: string, on: Day): ResolvedLeads => {
  const tokens = leadTokens(text);
  if (tokens.length > MOST_WORDS) return { leads: [], unresolved: [text.trim()], assignees: [] };
  const leads = new Map<string, ResolvedLead>();
  const unresolved: string[] = [];
  for (const { from, end, found } of unresolvedPhrases(leadList(tokens, index, on), tokens)) {
    if (found !== null) leads.set(`${found.kind}:${found.code}`, leadOf(chronicle, found, on));
    else unresolved.push(text.slice(tokens[from]?.start, tokens[end - 1]?.end));
  }
  const assignees = [...leads.values()].flatMap((lead) => (lead.kind === 'group' ? lead.members : [lead.code]));
  return { leads: [...leads.values()], unresolved, assignees: [...new Set(assignees)] };
};

const leadOf = (chronicle: Chronicle, { kind, code }: Found, on: Day): ResolvedLead => {
  const name = nameOn(chronicle, code, on);
  if (kind === 'agency') return { kind, code, name };
  const members = inForceOn(chronicle.groups.get(code)?.versions ?? [], on)?.members ?? [];
  return { kind, code, name, members: [...new Set(members.map((member) => successorOn(chronicle, member, on)))] };
};

const leadOfCode = (chronicle: Chronicle, code: string, on: Day): ResolvedLead | null => {
  if (chronicle.agencies.has(code)) return leadOf(chronicle, { kind: 'agency', code }, on);
  const lead = chronicle.groups.has(code) ? leadOf(chronicle, { kind: 'group', code }, on) : null;
  return lead?.kind === 'group' && lead.members.length > 0 ? lead : null;
};

const nameOn = ({ agencies, groups }: Chronicle, code: string, on: Day): string => {
  const namings = agencies.get(code)?.namings ?? groups.get(code)?.versions ?? [];
  return (inForceOn(namings, on) ?? namings[0])?.name ?? code;
};
