import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Rejection, unreachable, type Metadata } from '#libs/kernel';
import { AssignTask, ExtendDeadline, MoveTask, ReportSubTasks, WithdrawTask } from '#libs/tasks';
import type { TaskDeed } from '../domain/task-deed.js';

/** The one place that knows which message a deed of a process about a task is. */
@Injectable()
export class TaskDeedsDispatch {
  constructor(private readonly commands: CommandBus) {}

  async send(deed: TaskDeed, metadata: Metadata): Promise<void> {
    try {
      await this.commands.execute(messageOf(deed, metadata));
    } catch (error) {
      // A sub-task that was withdrawn or moved meanwhile has no time left to cut.
      if (deed.kind !== 'ShortenSubTask' || !(error instanceof Rejection)) throw error;
    }
  }
}

const messageOf = (deed: TaskDeed, metadata: Metadata) => {
  switch (deed.kind) {
    case 'AssignTask':
      return new AssignTask(deed.data, null, metadata);
    case 'WithdrawTask':
      return new WithdrawTask(deed.data, null, metadata);
    case 'MoveTask':
      return new MoveTask(deed.data, metadata);
    case 'ShortenSubTask':
      return new ExtendDeadline({ ...deed.data, agency: null, kind: 'amended' }, null, metadata);
    case 'ReportSubTasks':
      return new ReportSubTasks(deed.data, { ...metadata, onBehalfOf: deed.data.agency });
    default:
      return unreachable(deed);
  }
};
