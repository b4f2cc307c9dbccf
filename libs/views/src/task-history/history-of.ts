import { plusDays, type Day, type Recorded, type Source } from '#libs/kernel';
import { lanesOf, type Lane } from '../domain/lanes.js';
import { standingOn } from '../domain/pieces.js';
import { happeningsOf, type TimelineEvent } from '../domain/meaning-of.js';
import type { Standing } from '../domain/standing-of.js';
import type { Status } from '../domain/status.js';

/** `agency` null: of the task itself. */
export type Change = Readonly<{
  agency: string | null;
  field: string;
  from: string | boolean | null;
  to: string | boolean | null;
}>;

/** How the task stood on the step's effective day (for a late completion: on the day after it), by all that was known then. */
export type StepState = Readonly<{
  status: Status;
  dueOn: Day | null;
  assignments: readonly Readonly<{ agency: string; status: Status; dueOn: Day | null }>[];
}>;

export type HistoryStep = Readonly<{
  sequence: number;
  stream: string;
  revision: number;
  type: string;
  effectiveOn: Day;
  recordedAt: string;
  actor: Recorded['metadata']['actor'];
  source: Source | null;
  data: Recorded['data'];
  changes: readonly Change[];
  state: StepState | null;
}>;

/** `events` are all events of one task and its assignments, in ledger order. */
export const historyOf = (events: readonly Recorded<TimelineEvent>[]): readonly HistoryStep[] =>
  events.map((event, index) => {
    const earlier = events.slice(0, index).flatMap(happeningsOf);
    const known = [...earlier, ...happeningsOf(event)];
    const lanes = lanesOf(known);
    const day = dayShown(lanes, event);
    const before = standingsOn(lanesOf(earlier), day);
    const after = standingsOn(lanes, day);
    return {
      sequence: event.sequence,
      stream: event.stream,
      revision: event.revision,
      type: event.type,
      effectiveOn: event.metadata.effectiveOn,
      recordedAt: event.recordedAt,
      actor: event.metadata.actor,
      source: event.metadata.source,
      data: event.data,
      changes: [...after].flatMap(([agency, standing]) => changesOf(agency, before.get(agency), standing)),
      state: stateOf(after),
    };
  });

/** The day of a late completion still counts as late: the morning after shows what the claim made of it. */
const dayShown = (lanes: readonly Lane[], event: Recorded<TimelineEvent>): Day => {
  const { effectiveOn } = event.metadata;
  const start = lanes[0]?.pieces[0]?.from ?? effectiveOn;
  const day = effectiveOn < start ? start : effectiveOn;
  if (event.type !== 'StatusReported' || !event.data.claim.startsWith('completed')) return day;
  const lane = lanes.find(({ agency }) => agency === event.data.agency);
  if (lane === undefined || standingOn(lane, day)?.status !== 'overdue') return day;
  const { completion } = event.data;
  return plusDays(completion?.basis === 'stated' && completion.on > day ? completion.on : day, 1);
};

type Standings = ReadonlyMap<string | null, Standing>;

const standingsOn = (lanes: readonly Lane[], day: Day): Standings =>
  new Map(
    lanes
      .map((lane) => [lane.agency, standingOn(lane, day)] as const)
      .filter((entry): entry is readonly [string | null, Standing] => entry[1] !== null),
  );

const FIELDS = ['status', 'late', 'dueOn', 'remedialDueOn', 'completedOn', 'completionBasis', 'observed'] as const;

const changesOf = (agency: string | null, before: Standing | undefined, after: Standing): readonly Change[] =>
  FIELDS.map((field) => ({ agency, field, from: before?.[field] ?? null, to: after[field] })).filter(
    ({ from, to }) => from !== to && !(before === undefined && to === false),
  );

const stateOf = (standings: Standings): StepState | null => {
  const task = standings.get(null);
  if (task === undefined) return null;
  const assignments = [...standings].flatMap(([agency, { status, dueOn }]) =>
    agency === null ? [] : [{ agency, status, dueOn }],
  );
  return { status: task.status, dueOn: task.dueOn, assignments };
};
