import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import { assignmentId } from '../domain/streams.js';
import type { Transfer } from '../domain/transfer-assignment.js';
import { readDuty } from '../reading/read-duty.js';

/** Takes effect on the effective day, or when the duty began if that was later. */
export class TransferAssignment extends Command<Handled> {
  constructor(
    readonly data: Transfer,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(TransferAssignment)
export class TransferAssignmentHandler implements ICommandHandler<TransferAssignment> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, metadata, expected }: TransferAssignment): Promise<Handled> {
    const { taskId, agency } = data;
    const { duty } = await readDuty(this.events, { taskId, agency, effectiveOn: metadata.effectiveOn });
    const began = duty.assignedOn ?? metadata.effectiveOn;
    const effectiveOn = began > metadata.effectiveOn ? began : metadata.effectiveOn;
    const command = { kind: 'TransferAssignment', data, duty, effectiveOn } as const;
    const dated = { ...metadata, effectiveOn };
    return this.events.handle(assignmentDecider, assignmentId(taskId, agency), command, dated, expected);
  }
}
