import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { directiveDecider } from '../domain/directive.decider.js';
import type { DirectiveRegistered } from '../domain/directive.events.js';

export class RegisterDirective extends Command<Handled> {
  constructor(
    readonly data: DirectiveRegistered['data'],
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(RegisterDirective)
export class RegisterDirectiveHandler implements ICommandHandler<RegisterDirective> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: RegisterDirective): Promise<Handled> {
    return this.events.handle(
      directiveDecider,
      data.directiveId,
      { kind: 'RegisterDirective', data },
      metadata,
      expected,
    );
  }
}
