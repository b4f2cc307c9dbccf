import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import type { GivenTask } from '../domain/given-task.js';
import { refuse } from '../domain/refuse.js';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskSplit } from '../domain/task.events.js';
import { partIdOf } from '../identity/task-identity.js';
import { AgencyRegister } from '../reading/agency-register.js';
import { namedLeads } from '../reading/named-leads.js';
import { readCeiling } from '../reading/read-ceiling.js';
import { registerWithUnits } from '../reading/register-with-units.js';

/** A part as it is given by hand: agencies by their codes, resolved as of the effective day. */
export type GivenPart = Omit<GivenTask, 'taskId' | 'directiveId' | 'recurrence'>;

export type Split = Omit<TaskSplit['data'], 'into'> & Readonly<{ into: readonly GivenPart[] }>;

export class SplitTask extends Command<Handled> {
  constructor(
    readonly data: Split,
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(SplitTask)
export class SplitTaskHandler implements ICommandHandler<SplitTask> {
  constructor(
    private readonly events: EventStore,
    private readonly register: AgencyRegister,
  ) {}

  async execute({ data, today, metadata, expected }: SplitTask): Promise<Handled> {
    const { effectiveOn } = metadata;
    const register = await registerWithUnits(this.events, this.register, data.taskId);
    const parts = await Promise.all(
      data.into.map(async (part) => ({ part, ...(await namedLeads(register, part, effectiveOn)) })),
    );
    refuse(
      parts.flatMap(({ faults }, index) =>
        faults.map((fault) => ({ ...fault, place: `into[${index}].${fault.place}` })),
      ),
    );
    const into = parts.map(({ part, named }, index) => ({
      ...part,
      ...named,
      taskId: partIdOf(data.taskId, index + 1),
    }));
    const ceiling = await readCeiling(this.events, data.taskId, effectiveOn);
    const command = { kind: 'SplitTask', data: { ...data, into }, ceiling, effectiveOn, today } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata, expected);
  }
}
