import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { unreachable, type Metadata } from '#libs/kernel';
import { AssignTask, MoveTask, ReportSubTasks, WithdrawTask } from '#libs/tasks';
import type { TaskDeed } from '../domain/task-deed.js';

/** The one place that knows which message a deed of a process about a task is. */
@Injectable()
export class TaskDeedsDispatch {
  constructor(private readonly commands: CommandBus) {}

  async send(deed: TaskDeed, metadata: Metadata): Promise<void> {
    await this.commands.execute(messageOf(deed, metadata));
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
    case 'ReportSubTasks':
      return new ReportSubTasks(deed.data, { ...metadata, onBehalfOf: deed.data.agency });
    default:
      return unreachable(deed);
  }
};
