import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { documentDecider } from '../domain/document.decider.js';

export class SettleDocument extends Command<Handled> {
  constructor(
    readonly sha256: string,
    readonly metadata: Metadata,
  ) {
    super();
  }
}

@CommandHandler(SettleDocument)
export class SettleDocumentHandler implements ICommandHandler<SettleDocument> {
  constructor(private readonly events: EventStore) {}

  execute({ sha256, metadata }: SettleDocument): Promise<Handled> {
    return this.events.handle(documentDecider, sha256, { kind: 'SettleDocument', sha256 }, metadata);
  }
}
