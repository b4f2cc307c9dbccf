import type { Recorded } from '#libs/kernel';
import type { AssignmentEvent } from '#libs/tasks/facts';
import { saidBy, type Entry } from './entry.js';
import type { Happening } from './happening.js';

/** What an event of an assignment means to its status; none for what only stands in the histories. */
export const happeningsOfAssignment = (event: Recorded<AssignmentEvent>): readonly Happening[] => {
  const at = { sequence: event.sequence, on: event.metadata.effectiveOn };
  switch (event.type) {
    case 'StatusReported': {
      const { agency, claim, completion } = event.data;
      return [{ kind: 'said', ...at, agency, claim, completion, report: event.revision, ...periodOf(event.data) }];
    }
    case 'StatusReportCorrected': {
      const { agency, claim, completion, report } = event.data;
      return [{ kind: 'said', ...at, agency, claim, completion, report, corrects: true, ...periodOf(event.data) }];
    }
    case 'StatusReportReturned':
      return [{ kind: 'judged', ...at, agency: event.data.agency, verdict: 'returned', report: event.data.report }];
    case 'CompletionConfirmed':
      return [{ kind: 'judged', ...at, agency: event.data.agency, verdict: 'confirmed', report: event.data.report }];
    case 'AssignmentReopened':
      return [
        {
          kind: 'judged',
          ...at,
          agency: event.data.agency,
          verdict: 'reopened',
          report: null,
          ...periodOf(event.data),
        },
      ];
    case 'ExtensionGranted':
      return [{ kind: 'extended', ...at, agency: event.data.agency, to: event.data.to, by: 'extended' }];
    case 'AssignmentTransferred':
      return [{ kind: 'transferred', ...at, agency: event.data.agency, successor: event.data.successor }];
    case 'ExtensionRequested':
    case 'ExtensionRefused':
    case 'CommitmentFiled':
    case 'ReminderSent':
      return [];
  }
};

const periodOf = ({ period }: Readonly<{ period?: string }>): Readonly<{ period?: string }> =>
  period === undefined ? {} : { period };

/** The line that an event of an assignment leaves in the histories of its task and agency. */
export const entryOfAssignment = (event: AssignmentEvent): Entry => {
  const entry = { agency: event.data.agency, searchKey: '' };
  switch (event.type) {
    case 'StatusReported': {
      const { agency } = event.data;
      return { ...entry, ...saidBy(agency, null, event.data), kind: 'reported' };
    }
    case 'StatusReportCorrected': {
      const { agency } = event.data;
      return { ...entry, ...saidBy(agency, null, event.data), kind: 'corrected' };
    }
    case 'StatusReportReturned':
      return { ...entry, kind: 'returned', detail: { reason: event.data.reason } };
    case 'CompletionConfirmed':
      return { ...entry, kind: 'confirmed', detail: { note: event.data.note } };
    case 'AssignmentReopened':
      return { ...entry, kind: 'reopened', detail: { reason: event.data.reason } };
    case 'CommitmentFiled': {
      const { promisedOn, document, note } = event.data;
      return { ...entry, kind: 'committed', detail: { promisedOn, document: document.number, note } };
    }
    case 'ReminderSent': {
      const { sender, text } = event.data;
      return { ...entry, kind: 'reminded', detail: { by: sender, text } };
    }
    case 'AssignmentTransferred': {
      const { successor, lapsedRequest } = event.data;
      return { ...entry, kind: 'transferred', detail: { to: successor, lapsed: lapsedRequest !== null } };
    }
    case 'ExtensionRequested': {
      const { to, reason, dueOn, filedLate } = event.data;
      return { ...entry, kind: 'extension-requested', detail: { from: dueOn, to, reason, filedLate } };
    }
    case 'ExtensionGranted': {
      const { from, asked, to, decidedBy, note } = event.data;
      const detail = { kind: 'extended', from, asked, to, decidedBy: decidedBy.number, reason: note };
      return { ...entry, kind: 'extension-granted', detail };
    }
    case 'ExtensionRefused': {
      const { reason, decidedBy } = event.data;
      return { ...entry, kind: 'extension-refused', detail: { reason, decidedBy: decidedBy?.number ?? null } };
    }
  }
};
