import type { Bilingual, Plain, Recorded } from '#libs/kernel';
import type { AssignmentEvent, TaskEvent } from '#libs/tasks/facts';
import { searchKey } from '#libs/vietnamese';
import type { Happening } from './happening.js';

/** All that these read models know of single event types is in this file: a new one is a case in each function. */
export type TimelineEvent = TaskEvent | AssignmentEvent;

/** What an event means to the status of its task; none for what only stands in the histories. */
export const happeningsOf = (event: Recorded<TimelineEvent>): readonly Happening[] => {
  const at = { sequence: event.sequence, on: event.metadata.effectiveOn };
  switch (event.type) {
    case 'TaskAssigned': {
      const { assignees, due } = event.data;
      const standing = due.kind === 'standing' || due.kind === 'recurring';
      return [{ kind: 'assigned', ...at, assignees, due: due.on, standing }];
    }
    case 'LeadAdded':
    case 'LeadReleased':
      return [{ kind: 'lead', ...at, agency: event.data.agency, joins: event.type === 'LeadAdded' }];
    case 'DeadlineExtended':
      return [{ kind: 'extended', ...at, agency: event.data.agency, to: event.data.to, by: event.data.kind }];
    case 'TaskWithdrawn':
      return [{ kind: 'withdrawn', ...at }];
    case 'ProgressObserved': {
      const { claim, completion } = event.data;
      return [{ kind: 'said', ...at, agency: null, claim, completion }];
    }
    case 'StatusReported': {
      const { agency, claim, completion } = event.data;
      return [{ kind: 'said', ...at, agency, claim, completion, report: event.revision }];
    }
    case 'TaskListed':
      return [];
    case 'StatusReportCorrected': {
      const { agency, claim, completion, report } = event.data;
      return [{ kind: 'said', ...at, agency, claim, completion, report, corrects: true }];
    }
    case 'StatusReportReturned':
      return [{ kind: 'judged', ...at, agency: event.data.agency, verdict: 'returned', report: event.data.report }];
    case 'CompletionConfirmed':
      return [{ kind: 'judged', ...at, agency: event.data.agency, verdict: 'confirmed', report: event.data.report }];
    case 'AssignmentReopened':
      return [{ kind: 'judged', ...at, agency: event.data.agency, verdict: 'reopened', report: null }];
    case 'ExtensionGranted':
      return [{ kind: 'extended', ...at, agency: event.data.agency, to: event.data.to, by: 'extended' }];
    case 'ExtensionRequested':
    case 'ExtensionRefused':
    case 'CommitmentFiled':
    case 'ReminderSent':
      return [];
  }
};

/** What a line of a history is called. A missed deadline is no event. */
export const entryKinds = {
  assigned: { vi: 'Được giao', en: 'Assigned' },
  reported: { vi: 'Báo cáo', en: 'Reported' },
  corrected: { vi: 'Đính chính báo cáo', en: 'Report corrected' },
  returned: { vi: 'Trả lại báo cáo', en: 'Report returned' },
  confirmed: { vi: 'Xác nhận hoàn thành', en: 'Completion confirmed' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
  observed: { vi: 'Được ghi nhận', en: 'Observed' },
  listed: { vi: 'Được nêu tên', en: 'Listed' },
  'extension-requested': { vi: 'Đề nghị gia hạn', en: 'Extension requested' },
  'extension-granted': { vi: 'Cho gia hạn', en: 'Extension granted' },
  'extension-refused': { vi: 'Không cho gia hạn', en: 'Extension refused' },
  committed: { vi: 'Cam kết', en: 'Committed' },
  reminded: { vi: 'Đôn đốc', en: 'Reminded' },
  'lead-added': { vi: 'Thêm cơ quan chủ trì', en: 'Lead added' },
  'lead-released': { vi: 'Thôi chủ trì', en: 'Lead released' },
  extended: { vi: 'Đổi thời hạn', en: 'Due date moved' },
  withdrawn: { vi: 'Hủy nhiệm vụ', en: 'Withdrawn' },
  missed: { vi: 'Quá hạn', en: 'Missed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type EntryKind = keyof typeof entryKinds;

/** `agency` null: it concerns every assignment of the task. */
export type Entry = Readonly<{
  agency: string | null;
  kind: Exclude<EntryKind, 'missed'>;
  detail: Plain;
  searchKey: string;
}>;

/** The line that an event leaves in the histories of its task and agencies. */
export const entryOf = (event: TimelineEvent): Entry => {
  const entry = { agency: null, searchKey: '' };
  switch (event.type) {
    case 'TaskAssigned':
      return { ...entry, kind: 'assigned', detail: { leadText: event.data.leadText, dueText: event.data.due.text } };
    case 'DeadlineExtended': {
      const { agency, from, to, kind, decidedBy, reason } = event.data;
      return { ...entry, agency, kind: 'extended', detail: { kind, from, to, decidedBy: decidedBy.number, reason } };
    }
    case 'LeadAdded':
    case 'LeadReleased': {
      const { agency, decidedBy, reason } = event.data;
      const kind = event.type === 'LeadAdded' ? 'lead-added' : 'lead-released';
      return { ...entry, agency, kind, detail: { decidedBy: decidedBy.number, reason } };
    }
    case 'TaskWithdrawn': {
      const { decidedBy, reason } = event.data;
      return { ...entry, kind: 'withdrawn', detail: { decidedBy: decidedBy.number, reason } };
    }
    case 'ProgressObserved':
      return { ...entry, ...saidBy(event.data.observer, event.data.label, event.data), kind: 'observed' };
    case 'StatusReported': {
      const { agency } = event.data;
      return { ...entry, ...saidBy(agency, null, event.data), kind: 'reported', agency };
    }
    case 'TaskListed': {
      const { listing, due } = event.data;
      return { ...entry, kind: 'listed', detail: { by: listing.notice, dueText: due.text, dueOn: due.on } };
    }
    case 'StatusReportCorrected': {
      const { agency } = event.data;
      return { ...entry, ...saidBy(agency, null, event.data), kind: 'corrected', agency };
    }
    case 'StatusReportReturned':
      return { ...entry, agency: event.data.agency, kind: 'returned', detail: { reason: event.data.reason } };
    case 'CompletionConfirmed':
      return { ...entry, agency: event.data.agency, kind: 'confirmed', detail: { note: event.data.note } };
    case 'AssignmentReopened':
      return { ...entry, agency: event.data.agency, kind: 'reopened', detail: { reason: event.data.reason } };
    case 'CommitmentFiled': {
      const { agency, promisedOn, document, note } = event.data;
      return { ...entry, agency, kind: 'committed', detail: { promisedOn, document: document.number, note } };
    }
    case 'ReminderSent': {
      const { agency, sender, text } = event.data;
      return { ...entry, agency, kind: 'reminded', detail: { by: sender, text } };
    }
    case 'ExtensionRequested': {
      const { agency, to, reason, dueOn, filedLate } = event.data;
      return { ...entry, agency, kind: 'extension-requested', detail: { from: dueOn, to, reason, filedLate } };
    }
    case 'ExtensionGranted': {
      const { agency, from, asked, to, decidedBy, note } = event.data;
      const detail = { kind: 'extended', from, asked, to, decidedBy: decidedBy.number, reason: note };
      return { ...entry, agency, kind: 'extension-granted', detail };
    }
    case 'ExtensionRefused': {
      const { agency, reason, decidedBy } = event.data;
      return { ...entry, agency, kind: 'extension-refused', detail: { reason, decidedBy: decidedBy?.number ?? null } };
    }
  }
};

type SaidData = Readonly<{
  claim: string | null;
  resultText: string | null;
  completion: Readonly<{ on: string; basis: string }> | null;
}>;

const saidBy = (by: string, label: string | null, { claim, resultText, completion }: SaidData) => ({
  detail: {
    by,
    claim,
    label,
    text: resultText,
    completedOn: completion?.on ?? null,
    completionBasis: completion?.basis ?? null,
  },
  searchKey: searchKey(resultText ?? ''),
});
