import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { unreachable, type Metadata } from '#libs/kernel';
import { SucceedLead, TransferAssignment } from '#libs/tasks';
import type { TransferCommand } from '../domain/transfer-command.js';

/** The one place that knows which message of the tasks a command of the process is. */
@Injectable()
export class TransferAssignmentsDispatch {
  constructor(private readonly commands: CommandBus) {}

  async send(command: TransferCommand, metadata: Metadata): Promise<void> {
    await this.commands.execute(messageOf(command, metadata));
  }
}

const messageOf = ({ kind, data }: TransferCommand, metadata: Metadata) => {
  switch (kind) {
    case 'TransferAssignment':
      return new TransferAssignment(data, metadata);
    case 'SucceedLead':
      return new SucceedLead(data, metadata);
    default:
      return unreachable(kind);
  }
};
