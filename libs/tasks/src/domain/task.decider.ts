import { unreachable, type Decider } from '#libs/kernel';
import { amendTask, moveTask, type AmendTask, type MoveTask } from './amend-task.js';
import { assignSubTask, type AssignSubTask } from './assign-sub-task.js';
import { assignTask, type AssignTask } from './assign-task.js';
import { addLead, releaseLead, type AddLead, type ReleaseLead } from './change-leads.js';
import { extendDeadline, type ExtendDeadline } from './extend-deadline.js';
import { listTask, type ListTask } from './list-task.js';
import { observeProgress, type ObserveProgress } from './observe-progress.js';
import { splitTask, type SplitTask } from './split-task.js';
import { taskEventTypes, type TaskEvent } from './task.events.js';
import { evolveTask, unknownTask, type Task } from './task.js';
import { succeedLead, type SucceedLead } from './succeed-lead.js';
import { withdrawTask, type WithdrawTask } from './withdraw-task.js';

export type TaskCommand =
  | AssignSubTask
  | AmendTask
  | MoveTask
  | SplitTask
  | AssignTask
  | AddLead
  | ReleaseLead
  | ExtendDeadline
  | WithdrawTask
  | ObserveProgress
  | ListTask
  | SucceedLead;

const decide = (command: TaskCommand, task: Task): readonly TaskEvent[] => {
  switch (command.kind) {
    case 'AssignTask':
      return assignTask(command, task);
    case 'AssignSubTask':
      return assignSubTask(command, task);
    case 'AmendTask':
      return amendTask(command, task);
    case 'MoveTask':
      return moveTask(command, task);
    case 'SplitTask':
      return splitTask(command, task);
    case 'AddLead':
      return addLead(command, task);
    case 'ReleaseLead':
      return releaseLead(command, task);
    case 'ExtendDeadline':
      return extendDeadline(command, task);
    case 'WithdrawTask':
      return withdrawTask(command, task);
    case 'ObserveProgress':
      return observeProgress(command, task);
    case 'ListTask':
      return listTask(command, task);
    case 'SucceedLead':
      return succeedLead(command, task);
    default:
      return unreachable(command);
  }
};

export const taskDecider: Decider<TaskCommand, TaskEvent, Task> = {
  category: 'task',
  eventTypes: taskEventTypes,
  initial: unknownTask,
  evolve: evolveTask,
  decide,
};
