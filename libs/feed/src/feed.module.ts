import { Module, type DynamicModule } from '@nestjs/common';
import { FeedOptions } from './feed-options.js';
import { FeedPages } from './reading/feed-pages.js';
import { OpenStreams } from './stream-events/open-streams.js';
import { StreamEventsController } from './stream-events/stream-events.controller.js';
import { AddressGate } from './webhooks/address-gate.js';
import { WebhookRegister } from './webhooks/register.query.js';
import { WebhookHost } from './webhooks/webhook-host.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { Webhooks } from './webhooks/webhooks.query.js';

@Module({})
export class FeedModule {
  /** `imports`: the modules that export `Succession`. */
  static forRoot(options: () => Promise<FeedOptions>, imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: FeedModule,
      imports,
      controllers: [StreamEventsController, WebhooksController],
      providers: [
        ...[FeedPages, OpenStreams, WebhookHost, WebhookRegister, Webhooks],
        { provide: FeedOptions, useFactory: options },
        { provide: AddressGate, useFactory: gateOf, inject: [FeedOptions] },
      ],
    };
  }
}

const gateOf = ({ allowLoopback }: FeedOptions): AddressGate => new AddressGate(allowLoopback);
