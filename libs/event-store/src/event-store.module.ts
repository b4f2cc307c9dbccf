import { Module, type DynamicModule } from '@nestjs/common';
import { EventStore } from './event-store.js';
import { Ledger } from './ledger.js';
import { LedgerConnection } from './postgres/ledger-connection.js';
import type { Upcasters } from './upcasting.js';

/** `EventStore` and `Ledger` for the whole program, on one PostgreSQL whose `ledgerSchema` is in place. */
@Module({})
export class EventStoreModule {
  static forRoot(options: Readonly<{ url: string; upcasters?: Upcasters }>): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: LedgerConnection, useFactory: () => new LedgerConnection(options.url, options.upcasters) },
        { provide: EventStore, useFactory: ({ store }: LedgerConnection) => store, inject: [LedgerConnection] },
        { provide: Ledger, useExisting: EventStore },
      ],
      exports: [EventStore, Ledger],
    };
  }
}
