import type { Process, Recorded } from '#libs/kernel';
import {
  dueOn,
  taskEventTypes,
  type AssignmentEvent,
  type DeadlineExtended,
  type TaskAssigned,
  type TaskEvent,
} from '#libs/tasks/facts';
import type { TaskDeed } from '../domain/task-deed.js';

type FamilyEvent = TaskEvent | AssignmentEvent;

/**
 * When the time of an assignment is cut, so is that of the sub-tasks that would end after it, by the same document. It is
 * shown all sub-tasks of the task, with their assignments, and last the move of the due day.
 */
export const shortenSubTasks: Process<FamilyEvent, TaskDeed> = {
  name: 'shorten-sub-tasks',
  handles: { DeadlineExtended: taskEventTypes.DeadlineExtended },
  react: (history) => {
    const cut = history.at(-1);
    if (cut === undefined || !isCut(cut)) return [];
    const { taskId, agency, to, decidedBy } = cut.data;
    const late = history
      .filter((event): event is Recorded<TaskAssigned> => event.type === 'TaskAssigned')
      .filter(({ data: { parent } }) => parent?.taskId === taskId && (agency === null || parent.agency === agency))
      .filter(({ data }) => data.assignees.some((unit) => endsAfter(to, unit, ofTask(history, data.taskId))));
    const reason = 'Thời hạn của nhiệm vụ cấp trên được rút ngắn';
    if (late.length === 0) return [];
    return [
      late.map(({ data, metadata }): TaskDeed => ({
        ...{ kind: 'ShortenSubTask', place: null },
        effectiveOn: metadata.effectiveOn > cut.metadata.effectiveOn ? metadata.effectiveOn : cut.metadata.effectiveOn,
        data: { taskId: data.taskId, to, decidedBy, reason },
      })),
    ];
  },
};

/** Whether a move of the due day may be one that sub-tasks have to follow: an extension never shortens. */
export const isCut = (event: Recorded<FamilyEvent>): event is Recorded<DeadlineExtended> =>
  event.type === 'DeadlineExtended' && event.data.kind === 'amended';

const ofTask = (history: readonly Recorded<FamilyEvent>[], taskId: string): readonly Recorded<FamilyEvent>[] =>
  history.filter((event) => event.data.taskId === taskId);

const endsAfter = (day: string, unit: string, own: readonly Recorded<FamilyEvent>[]): boolean => {
  const moves = own.filter((event) => event.type in taskEventTypes || event.type === 'ExtensionGranted');
  const due = dueOn(moves as readonly Recorded<TaskEvent>[], unit).dueOn;
  return due !== null && due > day;
};
