import type { Recorded } from '#libs/kernel';
import type { DocumentRowsRead } from '#libs/intake/facts';
import type { AgencyMerged } from '#libs/agencies/facts';
import { naturalId } from '#libs/identity';
import type { Told } from './client.js';

type Log = readonly Recorded[];

/** What the log of a run must never show, read off it plainly; empty when nothing is wrong. */
export const faultsOfLog = (log: Log, told: readonly Told[]): readonly string[] => [
  ...outOfPlace(log),
  ...told.flatMap((one) => brokenPromise(log, one)),
  ...doubled(log),
  ...unsettled(log),
  ...notPassedOn(log),
  ...undividedSplits(log),
  ...impossible(log),
];

const outOfPlace = (log: Log): readonly string[] => {
  const revisions = new Map<string, number>();
  return log.flatMap(({ sequence, stream, revision, recordedAt }, place) => {
    const expected = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    return [
      ...(sequence === place ? [] : [`sequence ${sequence} at place ${place}`]),
      ...(revision === expected ? [] : [`${stream} has revision ${revision} where ${expected} belongs`]),
      ...(recordedAt >= (log[place - 1]?.recordedAt ?? '') ? [] : [`recorded before its predecessor: ${sequence}`]),
    ];
  });
};

/** What was acknowledged is there, whole and once; what was refused, or needed no event, has left no trace. */
const brokenPromise = (log: Log, told: Told): readonly string[] => {
  const { commandId, attempts } = told;
  const own = log.filter(({ metadata }) => metadata.commandId === commandId);
  const expected = told.kind === 'acknowledged' ? told.handled.events : 0;
  const what = told.kind === 'acknowledged' ? 'acknowledged' : `refused (${told.code})`;
  if (own.length !== expected) {
    const types = own.map(({ type, revision, stream }) => `${type} ${stream}@${revision}`).join(', ');
    return [
      `command ${commandId}, ${what} after ${attempts} attempts with ${expected} events, has ${own.length}: ${types}`,
    ];
  }
  const last = own.at(-1);
  if (last === undefined || told.kind === 'refused') return [];
  const { revision, sequence } = told.handled;
  return last.revision === revision && last.sequence === sequence
    ? []
    : [`command ${commandId} stands elsewhere than told`];
};

/** One command writes to one stream, one event after the other, under ids that derive from it. */
const doubled = (log: Log): readonly string[] => {
  return [...grouped(log, ({ metadata }) => metadata.commandId)].flatMap(([commandId, events]) =>
    events.flatMap(({ eventId, stream, revision }, index) =>
      eventId === naturalId('event', commandId, stream, index) && revision === (events[0]?.revision ?? 0) + index
        ? []
        : [`command ${commandId} has an event that is not its own: ${stream}@${revision}`],
    ),
  );
};

const unsettled = (log: Log): readonly string[] =>
  log
    .filter(({ type }) => type === 'DocumentImported')
    .flatMap(({ data }) => {
      const ofDocument = log.filter((event) => event.data['sha256'] === data['sha256']);
      const rows = ofDocument.flatMap((event) =>
        event.type === 'DocumentRowsRead' ? (event as Recorded<DocumentRowsRead>).data.rows : [],
      );
      const missing = rows.filter(({ taskId }) => !log.some(({ stream }) => stream === `task-${taskId}`));
      return [
        ...(ofDocument.filter(({ type }) => type === 'DocumentSettled').length === 1
          ? []
          : ['a document is not settled']),
        ...missing.map(({ title }) => `a row was never assigned: ${title}`),
      ];
    });

/** Nothing that an agency was given and never reported done stays with it after its merger. */
const notPassedOn = (log: Log): readonly string[] =>
  log.filter(isMerger).flatMap(({ data: { code } }) =>
    log
      .filter(({ type, data }) => type === 'TaskAssigned' && (data['assignees'] as readonly string[]).includes(code))
      .flatMap(({ data: { taskId } }) => {
        const ofTask = log.filter(({ stream }) => stream === `task-${String(taskId)}`);
        const own = log.filter(({ stream }) => stream === `assignment-${String(taskId)}.${code}`);
        const isOver = ofTask.some(({ type, data }) => ENDS.includes(type) && (data['agency'] ?? code) === code);
        const isDone = own.some(({ data }) => String(data['claim']).startsWith('completed'));
        const isPassed =
          own.some(({ type }) => type === 'AssignmentTransferred') &&
          ofTask.some(({ type, data }) => type === 'LeadSucceeded' && data['agency'] === code);
        return isOver || isDone || isPassed ? [] : [`${String(taskId)} stays with ${code}, which was merged`];
      }),
  );
const isMerger = (event: Recorded): event is Recorded<AgencyMerged> => event.type === 'AgencyMerged';
const ENDS = ['TaskWithdrawn', 'TaskSplit', 'LeadReleased'];

const undividedSplits = (log: Log): readonly string[] =>
  log
    .filter(({ type }) => type === 'TaskSplit')
    .flatMap(({ data }) => data['into'] as readonly Readonly<{ taskId: string }>[])
    .filter(({ taskId }) => !log.some(({ type, stream }) => type === 'TaskAssigned' && stream === `task-${taskId}`))
    .map(({ taskId }) => `a part was never assigned: ${taskId}`);

/** States that no order of commands may lead to. */
const impossible = (log: Log): readonly string[] => {
  return [...grouped(log, ({ stream }) => stream)].flatMap(([stream, events]) => {
    const count = (...types: readonly string[]): number => events.filter(({ type }) => types.includes(type)).length;
    let pending = 0;
    const overlapping = events.some(({ type }) => {
      if (type === 'ExtensionRequested') pending += 1;
      if (type === 'ExtensionGranted' || type === 'ExtensionRefused') pending -= 1;
      return pending > 1 || pending < 0;
    });
    return [
      ...(count('TaskAssigned') > 1 ? [`${stream} was assigned twice`] : []),
      ...(count('TaskWithdrawn', 'TaskSplit') > 1 ? [`${stream} ended twice`] : []),
      ...(count('DocumentImported') > 1 ? [`${stream} was accepted twice`] : []),
      ...(count('AgencyMerged') > 1 ? [`${stream} was merged twice`] : []),
      ...(overlapping ? [`${stream} has more than one request pending`] : []),
      ...events
        .flatMap(({ data }) => ('report' in data ? [Number(data['report'])] : []))
        .filter((report) => events[report]?.type !== 'StatusReported')
        .map((report) => `${stream} judges report ${report}, which was never filed`),
    ];
  });
};

const grouped = (log: Log, keyOf: (event: Recorded) => string): ReadonlyMap<string, Recorded[]> => {
  const groups = new Map<string, Recorded[]>();
  for (const event of log) {
    const group = groups.get(keyOf(event));
    if (group === undefined) groups.set(keyOf(event), [event]);
    else group.push(event);
  }
  return groups;
};
