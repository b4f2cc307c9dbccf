import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { directiveDecider } from '../domain/directive.decider.js';
import type { DirectiveRegistered } from '../domain/directive.events.js';

/** `today` null: a process enters it, whose document was judged when it was accepted. */
export class RegisterDirective extends Command<Handled> {
  constructor(
    readonly data: DirectiveRegistered['data'],
    readonly today: Day | null,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(RegisterDirective)
export class RegisterDirectiveHandler implements ICommandHandler<RegisterDirective> {
  constructor(private readonly events: EventStore) {}

  execute({ data, today, metadata, expected }: RegisterDirective): Promise<Handled> {
    const command = { kind: 'RegisterDirective', data, effectiveOn: metadata.effectiveOn, today } as const;
    return this.events.handle(directiveDecider, data.directiveId, command, metadata, expected);
  }
}
