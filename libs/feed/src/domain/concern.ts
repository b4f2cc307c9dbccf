import type { FeedEvent } from './feed-event.js';

/**
 * Whom an event concerns: `everyone`; the `office`, that is whoever may see everything; or a task, all of it or the
 * duty of one agency in it.
 */
export type Concerned = 'everyone' | 'office' | Readonly<{ taskId: string; agency: string | null }>;

type Data<Type> = Extract<FeedEvent, { type: Type }>['data'];

/** An event type that is missing here does not compile, so that none is ever sent to the wrong ones by default. */
const concerned: Readonly<{ [Type in FeedEvent['type']]: (data: Data<Type>) => Concerned }> = {
  AgencyRegistered: () => 'everyone',
  AgencyRenamed: () => 'everyone',
  AgencyMerged: () => 'everyone',
  GroupMembersChanged: () => 'everyone',
  DirectiveRegistered: () => 'office',
  DirectiveReplaced: () => 'office',
  TaskAssigned: ({ taskId }) => ({ taskId, agency: null }),
  TaskAmended: ({ taskId }) => ({ taskId, agency: null }),
  TaskSplit: ({ taskId }) => ({ taskId, agency: null }),
  DeadlineExtended: ({ taskId, agency }) => ({ taskId, agency }),
  LeadAdded: ({ taskId, agency }) => ({ taskId, agency }),
  LeadReleased: ({ taskId, agency }) => ({ taskId, agency }),
  LeadSucceeded: ({ taskId, successor }) => ({ taskId, agency: successor }),
  TaskWithdrawn: ({ taskId }) => ({ taskId, agency: null }),
  ProgressObserved: ({ taskId }) => ({ taskId, agency: null }),
  TaskListed: ({ taskId }) => ({ taskId, agency: null }),
  StatusReported: ({ taskId, agency }) => ({ taskId, agency }),
  StatusReportCorrected: ({ taskId, agency }) => ({ taskId, agency }),
  StatusReportReturned: ({ taskId, agency }) => ({ taskId, agency }),
  CompletionConfirmed: ({ taskId, agency }) => ({ taskId, agency }),
  AssignmentReopened: ({ taskId, agency }) => ({ taskId, agency }),
  ExtensionRequested: ({ taskId, agency }) => ({ taskId, agency }),
  ExtensionGranted: ({ taskId, agency }) => ({ taskId, agency }),
  ExtensionRefused: ({ taskId, agency }) => ({ taskId, agency }),
  CommitmentFiled: ({ taskId, agency }) => ({ taskId, agency }),
  ReminderSent: ({ taskId, agency }) => ({ taskId, agency }),
  AssignmentTransferred: ({ taskId, agency }) => ({ taskId, agency }),
  AttachmentAdded: ({ taskId, agency }) => ({ taskId, agency }),
  DocumentRowsRead: () => 'office',
  DocumentImported: () => 'office',
  DocumentSettled: () => 'office',
};

/** What a newer program wrote concerns the office alone. */
export const concernedBy = (event: FeedEvent): Concerned => {
  const of = concerned[event.type] as ((data: FeedEvent['data']) => Concerned) | undefined;
  return of === undefined ? 'office' : of(event.data);
};
