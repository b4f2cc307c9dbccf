import type { Recorded } from '#libs/kernel';
import { START, TODAY } from './deeds-of-a-task.spec-kit.js';
import type { Lane } from './domain/lanes.js';
import type { TimelineEvent } from './domain/meaning-of.js';
import { statuses } from './domain/status.js';

type Told = readonly Recorded<TimelineEvent>[];
const ofAgency = (events: Told, agency: string): Told => events.filter(({ stream }) => stream.endsWith(`.${agency}`));

/** What may never be found in the log of a task. */
export const illegal = (events: Told): readonly string[] => [
  ...events
    .filter(({ type, metadata }) => !PASSING.includes(type) && metadata.effectiveOn > TODAY)
    .map(() => 'in the future'),
  ...events.filter(({ metadata }) => metadata.effectiveOn < START).map(() => 'before the assignment'),
  ...(events.filter(({ type }) => type === 'TaskWithdrawn' || type === 'TaskSplit').length > 1 ? ['ended twice'] : []),
  ...['A', 'B', 'C'].flatMap((agency) => illegalOf(ofAgency(events, agency))),
];
const PASSING: readonly string[] = ['AssignmentTransferred', 'LeadSucceeded'];
const JUDGING: readonly string[] = ['StatusReportReturned', 'CompletionConfirmed', 'AssignmentReopened'];

const illegalOf = (own: Told): readonly string[] => {
  const pending = own.map((_, index) => {
    const past = own.slice(0, index + 1);
    const asked = past.filter(({ type }) => type === 'ExtensionRequested').length;
    return asked - past.filter(({ type }) => type === 'ExtensionGranted' || type === 'ExtensionRefused').length;
  });
  const passed = own.findIndex(({ type }) => type === 'AssignmentTransferred');
  const day = own[passed]?.metadata.effectiveOn ?? '';
  const after = passed < 0 ? [] : own.slice(passed + 1);
  return [
    ...(pending.some((count) => count > 1 || count < 0) ? ['more than one request pending'] : []),
    ...after
      .filter(({ type, metadata }) => metadata.effectiveOn >= day && !JUDGING.includes(type))
      .map(({ type }) => `${type} after the transfer`),
    ...own.flatMap((event) =>
      'report' in event.data && own[event.data.report]?.type !== 'StatusReported'
        ? ['a report that was never filed']
        : [],
    ),
    ...own.flatMap((event) =>
      'request' in event.data && own[event.data.request]?.type !== 'ExtensionRequested'
        ? ['a request that was never made']
        : [],
    ),
  ];
};

/** A lane covers its days without gap or overlap, and says nothing that contradicts itself. */
export const torn = ({ pieces }: Lane): readonly string[] =>
  pieces.flatMap(({ from, to, standing }, index) => [
    ...(to === (pieces[index + 1]?.from ?? null) && (to === null || to > from) ? [] : [`gap at ${from}`]),
    ...(statuses.includes(standing.status) ? [] : [`status ${standing.status}`]),
    ...(standing.status === 'overdue' && !standing.late ? [`overdue and not late at ${from}`] : []),
    ...(standing.status === 'not-started' && standing.late ? [`late and not overdue at ${from}`] : []),
  ]);
