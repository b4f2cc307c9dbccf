import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { unreachable, type Metadata } from '#libs/kernel';
import { SettleDocument } from '#libs/intake';
import { EnterTask, RegisterDirective } from '#libs/tasks';
import type { SettleCommand } from '../domain/settle-command.js';

/** The one place that knows which message of which capability a command of the process is. */
@Injectable()
export class SettleDocumentDispatch {
  constructor(private readonly commands: CommandBus) {}

  async send(command: SettleCommand, metadata: Metadata): Promise<void> {
    await this.commands.execute(messageOf(command, metadata));
  }
}

const messageOf = (command: SettleCommand, metadata: Metadata) => {
  switch (command.kind) {
    case 'RegisterDirective':
      return new RegisterDirective(command.data, null, metadata);
    case 'EnterTask':
      return new EnterTask(command.data.task, command.data.mention, metadata);
    case 'SettleDocument':
      return new SettleDocument(command.data.sha256, metadata);
    default:
      return unreachable(command);
  }
};
