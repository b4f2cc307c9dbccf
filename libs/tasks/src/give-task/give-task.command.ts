import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Fault, Metadata, Recorded } from '#libs/kernel';
import { assignmentFaults } from '../domain/assign-task.js';
import type { Citation } from '../domain/citation.js';
import type { DirectiveEvent } from '../domain/directive.events.js';
import type { GivenTask } from '../domain/given-task.js';
import { refuse } from '../domain/refuse.js';
import { directiveStream } from '../domain/streams.js';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskAssigned } from '../domain/task.events.js';
import { taskFault } from '../domain/task.rejections.js';
import { AgencyRegister } from '../reading/agency-register.js';
import { namedLeads } from '../reading/named-leads.js';

/** Assigns a task by codes: leads and groups are resolved as of the effective day. */
export class GiveTask extends Command<Handled> {
  constructor(
    readonly data: GivenTask,
    readonly today: Day,
    readonly metadata: Metadata,
  ) {
    super();
  }
}

@CommandHandler(GiveTask)
export class GiveTaskHandler implements ICommandHandler<GiveTask> {
  constructor(
    private readonly events: EventStore,
    private readonly register: AgencyRegister,
  ) {}

  async execute({ data, today, metadata }: GiveTask): Promise<Handled> {
    const { task, faults } = await this.named(data, metadata.effectiveOn);
    refuse([...faults, ...assignmentFaults(task)]);
    const { effectiveOn } = metadata;
    const command = { kind: 'AssignTask', data: task, effectiveOn, today } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata);
  }

  private async named(
    { leads: codes, coordinators, ...said }: GivenTask,
    on: Day,
  ): Promise<Readonly<{ task: TaskAssigned['data']; faults: readonly Fault[] }>> {
    const directive = await this.directive(said.directiveId);
    const { named, faults } = await namedLeads(this.register, { leads: codes, coordinators }, on);
    return {
      task: {
        ...said,
        directive: directive ?? { number: said.directiveId, kind: null, signedOn: null },
        ...named,
        unresolvedLeads: [],
        listing: null,
      },
      faults: [...(directive === null ? [taskFault('task.directive-unknown', 'directiveId')] : []), ...faults],
    };
  }

  private async directive(directiveId: string): Promise<Citation | null> {
    const events = (await this.events.readStream(directiveStream(directiveId))) as readonly Recorded<DirectiveEvent>[];
    const registered = events.find((event) => event.type === 'DirectiveRegistered')?.data;
    return registered === undefined
      ? null
      : { number: registered.number, kind: registered.kind, signedOn: registered.signedOn };
  }
}
