import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, Ledger, type Handled } from '#libs/event-store';
import type { Day, Metadata, Recorded } from '#libs/kernel';
import { directiveDecider } from '../domain/directive.decider.js';
import type { DirectiveEvent } from '../domain/directive.events.js';
import { evolveDirective, unknownDirective } from '../domain/directive.js';
import type { Replacement } from '../domain/replace-directive.js';
import { directiveStream } from '../domain/streams.js';
import { openTasksOf } from '../reading/open-tasks.js';

/** What becomes of the open tasks is recorded here and carried out by a process. */
export class ReplaceDirective extends Command<Handled> {
  constructor(
    readonly data: Replacement,
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(ReplaceDirective)
export class ReplaceDirectiveHandler implements ICommandHandler<ReplaceDirective> {
  constructor(
    private readonly events: EventStore,
    private readonly ledger: Ledger,
  ) {}

  async execute({ data, today, metadata, expected }: ReplaceDirective): Promise<Handled> {
    const { effectiveOn } = metadata;
    const history = (await this.events.readStream(directiveStream(data.by))) as readonly Recorded<DirectiveEvent>[];
    const successor = history.reduce(evolveDirective, unknownDirective);
    const open = await openTasksOf(this.ledger, data.directiveId, effectiveOn);
    const command = { kind: 'ReplaceDirective', data, successor, open, effectiveOn, today } as const;
    return this.events.handle(directiveDecider, data.directiveId, command, metadata, expected);
  }
}
