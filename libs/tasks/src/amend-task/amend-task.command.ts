import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import type { Amendment } from '../domain/amend-task.js';
import { namingFaults } from '../domain/named-agencies.js';
import { refuse } from '../domain/refuse.js';
import { taskDecider } from '../domain/task.decider.js';
import { AgencyRegister } from '../reading/agency-register.js';

export class AmendTask extends Command<Handled> {
  constructor(
    readonly data: Amendment,
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(AmendTask)
export class AmendTaskHandler implements ICommandHandler<AmendTask> {
  constructor(
    private readonly events: EventStore,
    private readonly register: AgencyRegister,
  ) {}

  async execute({ data, today, metadata, expected }: AmendTask): Promise<Handled> {
    const { effectiveOn } = metadata;
    const { coordinators = [] } = data.to;
    refuse(namingFaults(coordinators, await this.register.lookUp(coordinators, effectiveOn), 'to.coordinators'));
    const command = { kind: 'AmendTask', data, effectiveOn, today } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata, expected);
  }
}
