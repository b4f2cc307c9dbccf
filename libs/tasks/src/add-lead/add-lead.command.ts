import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { namingFaults } from '../domain/named-agencies.js';
import { refuse } from '../domain/refuse.js';
import { taskDecider } from '../domain/task.decider.js';
import type { LeadAdded } from '../domain/task.events.js';
import { AgencyRegister } from '../reading/agency-register.js';
import { registerWithUnits } from '../reading/register-with-units.js';

export class AddLead extends Command<Handled> {
  constructor(
    readonly data: LeadAdded['data'],
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

/** One agency answers for one assignment: a group joins by its members. */
@CommandHandler(AddLead)
export class AddLeadHandler implements ICommandHandler<AddLead> {
  constructor(
    private readonly events: EventStore,
    private readonly register: AgencyRegister,
  ) {}

  async execute({ data, today, metadata, expected }: AddLead): Promise<Handled> {
    const { effectiveOn } = metadata;
    const register = await registerWithUnits(this.events, this.register, data.taskId);
    const known = await register.lookUp([data.agency], effectiveOn);
    const agencies = known.map((found) => (found?.lead.kind === 'agency' ? found : null));
    refuse(namingFaults([data.agency], agencies, 'agency').map((fault) => ({ ...fault, place: 'agency' })));
    const command = { kind: 'AddLead', data, effectiveOn, today } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata, expected);
  }
}
