import type { Day } from '#libs/kernel';

/** One row of an appendix as it was understood; texts are as printed. Every id in it is derived, so reading again gives the same row. */
export type NoticeRow = Readonly<{
  taskId: string;
  directiveId: string;
  directive: Readonly<{ number: string; kind: string | null; signedOn: Day | null; printed: string }>;
  effectiveOn: Day;
  listing: Readonly<{
    notice: string;
    signedOn: Day;
    appendix: string;
    section: number | null;
    sectionTitle: string | null;
    group: string | null;
    ordinal: number | null;
    row: number;
  }>;
  title: string;
  leadText: string;
  leads: readonly NoticeLead[];
  unresolvedLeads: readonly string[];
  assignees: readonly string[];
  due: Readonly<{ text: string | null; kind: 'day' | 'standing' | 'recurring' | 'none'; on: Day | null }>;
  progress: NoticeProgress | null;
}>;

export type NoticeLead =
  | Readonly<{ kind: 'agency'; code: string; name: string }>
  | Readonly<{ kind: 'group'; code: string; name: string; members: readonly string[] }>;

export type NoticeProgress = Readonly<{
  effectiveOn: Day;
  label: string | null;
  claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed' | null;
  resultText: string | null;
  completion: Readonly<{ on: Day; basis: 'inferred' }> | null;
}>;
