import { unreachable, type Decider } from '#libs/kernel';
import { assignTask } from './assign-task.js';
import { extendDeadline, type Extension } from './extend-deadline.js';
import { listTask } from './list-task.js';
import { observeProgress } from './observe-progress.js';
import {
  taskEventTypes,
  type ProgressObserved,
  type TaskAssigned,
  type TaskEvent,
  type TaskListed,
  type TaskWithdrawn,
} from './task.events.js';
import { evolveTask, unknownTask, type Task } from './task.js';
import { withdrawTask } from './withdraw-task.js';

export type TaskCommand =
  | Readonly<{ kind: 'AssignTask'; data: TaskAssigned['data'] }>
  | Readonly<{ kind: 'ExtendDeadline'; data: Extension }>
  | Readonly<{ kind: 'WithdrawTask'; data: TaskWithdrawn['data'] }>
  | Readonly<{ kind: 'ObserveProgress'; data: ProgressObserved['data'] }>
  | Readonly<{ kind: 'ListTask'; data: TaskListed['data'] }>;

const decide = (command: TaskCommand, task: Task): readonly TaskEvent[] => {
  switch (command.kind) {
    case 'AssignTask':
      return assignTask(command.data, task);
    case 'ExtendDeadline':
      return extendDeadline(command.data, task);
    case 'WithdrawTask':
      return withdrawTask(command.data, task);
    case 'ObserveProgress':
      return observeProgress(command.data, task);
    case 'ListTask':
      return listTask(command.data, task);
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
