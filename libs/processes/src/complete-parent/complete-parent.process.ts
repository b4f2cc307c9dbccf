import type { Process, Recorded } from '#libs/kernel';
import {
  assignmentEventTypes,
  confirmedCompletion,
  leadsOn,
  taskEventTypes,
  type AssignmentEvent,
  type TaskAssigned,
  type TaskEvent,
} from '#libs/tasks/facts';
import type { TaskDeed } from '../domain/task-deed.js';

export type FamilyEvent = TaskEvent | AssignmentEvent;

/**
 * When the last sub-task of an assignment is confirmed, the agency has done its own: that is reported for it, and the
 * office still confirms it. It is shown all sub-tasks of the same assignment, with their assignments.
 */
export const completeParent: Process<FamilyEvent, TaskDeed> = {
  name: 'complete-parent',
  handles: {
    CompletionConfirmed: assignmentEventTypes.CompletionConfirmed,
    TaskWithdrawn: taskEventTypes.TaskWithdrawn,
    LeadReleased: taskEventTypes.LeadReleased,
  },
  react: (history) => {
    const last = history.at(-1);
    const parent = history.find((event) => isAssignmentOf(event, last?.data.taskId))?.data.parent;
    if (parent === undefined) return [];
    const done = completionsOf(history);
    if (done === null || done.length === 0) return [];
    const completedOn = latest(done.map(({ on }) => on));
    const settledOn = latest([...done.map(({ confirmedOn }) => confirmedOn), last?.metadata.effectiveOn ?? '']);
    const resultText = `Đã xác nhận hoàn thành toàn bộ nhiệm vụ thành phần đã giao cho các đơn vị (${done.length}).`;
    return [
      [
        {
          ...{ kind: 'ReportSubTasks', effectiveOn: settledOn, place: null },
          data: { taskId: parent.taskId, agency: parent.agency, completedOn, resultText },
        },
      ],
    ];
  },
};

type Done = NonNullable<ReturnType<typeof confirmedCompletion>>;

/** What was confirmed of every sub-task that is left; null while some unit still owes its own. */
const completionsOf = (history: readonly Recorded<FamilyEvent>[]): readonly Done[] | null => {
  const ids = new Set(history.flatMap((event) => (event.type === 'TaskAssigned' ? [event.data.taskId] : [])));
  const all = [...ids].map((taskId) => {
    const own = history.filter((event) => event.data.taskId === taskId);
    const task = own.filter(isOfTask);
    if (task.some(({ type }) => type === 'TaskWithdrawn')) return [];
    const parts = task.flatMap((event) => (event.type === 'TaskSplit' ? event.data.into : []));
    if (parts.length > 0) return parts.every((part) => ids.has(part.taskId)) ? [] : [null];
    return leadsOn(FOR_EVER, task).map((agency) =>
      confirmedCompletion(own.filter((event) => isOfAssignment(event) && event.data.agency === agency) as Own),
    );
  });
  const flat = all.flat();
  return flat.includes(null) ? null : flat.filter((one) => one !== null);
};

const FOR_EVER = '9999-12-31';

type Own = readonly Recorded<AssignmentEvent>[];

const latest = (days: readonly string[]): string => days.toSorted().at(-1) ?? '';

const isAssignmentOf = (event: Recorded<FamilyEvent>, taskId: string | undefined): event is Recorded<TaskAssigned> =>
  event.type === 'TaskAssigned' && event.data.taskId === taskId;

const isOfTask = (event: Recorded<FamilyEvent>): event is Recorded<TaskEvent> => event.type in taskEventTypes;
const isOfAssignment = (event: Recorded<FamilyEvent>): event is Recorded<AssignmentEvent> =>
  event.type in assignmentEventTypes;
