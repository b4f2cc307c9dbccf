import type { FeedEvent } from './domain/feed-event.js';

type Of<Type extends FeedEvent['type']> = Extract<FeedEvent, { type: Type }>;

const directive = { number: '71/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-04-01' };

export const assigned = (
  taskId: string,
  assignees: readonly string[],
  field: string | null = null,
): Of<'TaskAssigned'> => ({
  type: 'TaskAssigned',
  data: {
    ...{ taskId, directiveId: 'd1', directive, clause: null, title: `Nhiệm vụ ${taskId}`, field },
    ...{ leadText: assignees.join(', '), leads: [], unresolvedLeads: [], assignees, coordinators: [] },
    ...{ product: null, approver: null, due: { text: null, kind: 'none', on: null }, listing: null },
  },
});

export const reminded = (taskId: string, agency: string, text = 'Đề nghị báo cáo'): Of<'ReminderSent'> => ({
  type: 'ReminderSent',
  data: { taskId, agency, text, sender: 'VPCP' },
});

export const leadAdded = (taskId: string, agency: string): Of<'LeadAdded'> => ({
  type: 'LeadAdded',
  data: { taskId, agency, decidedBy: directive, reason: null },
});

export const leadReleased = (taskId: string, agency: string): Of<'LeadReleased'> => ({
  type: 'LeadReleased',
  data: { taskId, agency, decidedBy: directive, reason: null },
});

export const split = (taskId: string, ...assignees: readonly string[]): Of<'TaskSplit'> => ({
  type: 'TaskSplit',
  data: {
    ...{ taskId, decidedBy: directive, reason: null },
    into: assignees.map((agency) => {
      const {
        directiveId: _,
        directive: __,
        unresolvedLeads: ___,
        listing: ____,
        ...part
      } = assigned(`${taskId}-${agency}`, [agency]).data;
      return part;
    }),
  },
});

export const succeeded = (taskId: string, agency: string, successor: string): Of<'LeadSucceeded'> => ({
  type: 'LeadSucceeded',
  data: { taskId, agency, successor },
});

export const registered = (directiveId: string): Of<'DirectiveRegistered'> => ({
  type: 'DirectiveRegistered',
  data: { directiveId, ...directive, printed: directive.number },
});

export const withdrawn = (taskId: string): Of<'TaskWithdrawn'> => ({
  type: 'TaskWithdrawn',
  data: { taskId, reason: 'Thôi', decidedBy: directive },
});

export const extended = (taskId: string, agency: string | null): Of<'DeadlineExtended'> => ({
  type: 'DeadlineExtended',
  data: { taskId, agency, from: null, to: '2025-12-31', kind: 'amended', decidedBy: directive, reason: null },
});

export const renamed = (code: string): Of<'AgencyRenamed'> => ({
  type: 'AgencyRenamed',
  data: { code, name: `Cơ quan ${code}`, aliases: [] },
});

export const settled = (sha256: string): Of<'DocumentSettled'> => ({ type: 'DocumentSettled', data: { sha256 } });
