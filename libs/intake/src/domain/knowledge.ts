import type { Day } from '#libs/kernel';
import type { NoticeLead } from './notice-row.js';

/** What a reader of notices must know beside the document. Both answer for a day, because names and members change. */
export type Knowledge = Readonly<{
  resolveLeads: (text: string, on: Day) => NoticeLeads;
  directives: readonly KnownDirective[];
}>;

export type NoticeLeads = Readonly<{
  leads: readonly NoticeLead[];
  unresolved: readonly string[];
  assignees: readonly string[];
}>;

export type KnownDirective = Readonly<{ number: string; kind: string | null; signedOn: Day | null }>;
