import { Ledger } from '#libs/event-store';
import type { Day, Recorded } from '#libs/kernel';
import { assigneesOf } from '../domain/assignees-of.js';
import type { AssignmentEvent } from '../domain/assignment.events.js';
import { isOpenOn } from '../domain/is-open.js';
import { assignmentStream, taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';
import { textOn } from '../domain/task-text.js';

const PAGE = 1_000;
const TASKS_AT_ONCE = 100;

/**
 * Ids of the tasks of a directive that are open on a day, by the ledger as it stands: a task assigned while this is read
 * may be missed. It reads every assignment ever made, so it serves rare decisions.
 */
export const openTasksOf = async (ledger: Ledger, directiveId: string, day: Day): Promise<readonly string[]> => {
  const candidates = await tasksEverOf(ledger, directiveId);
  const open: string[] = [];
  for (let start = 0; start < candidates.length; start += TASKS_AT_ONCE) {
    const ids = candidates.slice(start, start + TASKS_AT_ONCE);
    const tasks = grouped((await ledger.readStreams(ids.map(taskStream))) as readonly Recorded<TaskEvent>[]);
    const streams = ids.flatMap((id) =>
      assigneesOf(tasks.get(taskStream(id)) ?? []).map((agency) => assignmentStream(id, agency)),
    );
    const own = grouped((await ledger.readStreams(streams)) as readonly Recorded<AssignmentEvent>[]);
    for (const id of ids) {
      const task = tasks.get(taskStream(id)) ?? [];
      const assignments = new Map(
        assigneesOf(task).map((agency) => [agency, own.get(assignmentStream(id, agency)) ?? []] as const),
      );
      const isOfDirective = textOn(day, task)?.directive.directiveId === directiveId;
      if (isOfDirective && isOpenOn(day, task, assignments)) open.push(id);
    }
  }
  return open;
};

const tasksEverOf = async (ledger: Ledger, directiveId: string): Promise<readonly string[]> => {
  const found = new Set<string>();
  for (let next = 0; ;) {
    const page = (await ledger.read(next, PAGE, ['TaskAssigned', 'TaskAmended'])) as readonly Recorded<TaskEvent>[];
    for (const event of page) if (namesDirective(event, directiveId)) found.add(event.data.taskId);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return [...found];
    next = last.sequence + 1;
  }
};

const namesDirective = (event: TaskEvent, directiveId: string): boolean =>
  event.type === 'TaskAssigned'
    ? event.data.directiveId === directiveId
    : event.type === 'TaskAmended' &&
      event.data.changes.some((change) => change.field === 'directive' && change.to.directiveId === directiveId);

const grouped = <Event extends Recorded>(events: readonly Event[]): ReadonlyMap<string, readonly Event[]> => {
  const streams = new Map<string, Event[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known === undefined) streams.set(event.stream, [event]);
    else known.push(event);
  }
  return streams;
};
