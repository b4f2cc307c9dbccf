import type { Process } from '#libs/kernel';
import { partAssignment, taskEventTypes, textOn, type TaskEvent } from '#libs/tasks/facts';
import type { TaskDeed } from '../domain/task-deed.js';

/** A task that was split goes on as its parts, from the day of the split on, assigned in their order. */
export const assignParts: Process<TaskEvent, TaskDeed> = {
  name: 'assign-parts',
  handles: { TaskSplit: taskEventTypes.TaskSplit },
  react: (history) => {
    const split = history.at(-1);
    const whole = history.find((event) => event.type === 'TaskAssigned')?.data;
    if (split?.type !== 'TaskSplit' || whole === undefined) return [];
    const { effectiveOn } = split.metadata;
    const text = textOn(effectiveOn, history);
    if (text === null) return [];
    const { taskId, into } = split.data;
    const { parent } = whole;
    return into.map((part) => [
      {
        ...{ kind: 'AssignTask', effectiveOn, place: null },
        data: { ...partAssignment(part, text, taskId), ...(parent === undefined ? {} : { parent }) },
      },
    ]);
  },
};
