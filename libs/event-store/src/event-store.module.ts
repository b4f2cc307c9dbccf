import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { EventStore } from './event-store.js';
import { Ledger } from './ledger.js';
import { LedgerConnection } from './postgres/ledger-connection.js';
import { ObservedEventStore, type AppendObserver } from './observed-event-store.js';
import type { Upcasters } from './upcasting.js';

/** `observe` is made by the program's own injector, from providers of global modules. */
export type EventStoreOptions = Readonly<{
  url: string;
  upcasters?: Upcasters;
  observe?: Readonly<{ useFactory: (...given: never[]) => AppendObserver; inject: readonly Type[] }>;
}>;

/** `EventStore` and `Ledger` for the whole program, on one PostgreSQL whose `ledgerSchema` is in place. */
@Module({})
export class EventStoreModule {
  static forRoot(options: EventStoreOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: LedgerConnection, useFactory: () => new LedgerConnection(options.url, options.upcasters) },
        {
          provide: EventStore,
          useFactory: ({ store }: LedgerConnection, ...given: never[]) =>
            options.observe === undefined ? store : new ObservedEventStore(store, options.observe.useFactory(...given)),
          inject: [LedgerConnection, ...(options.observe?.inject ?? [])],
        },
        { provide: Ledger, useFactory: ({ store }: LedgerConnection) => store, inject: [LedgerConnection] },
      ],
      exports: [EventStore, Ledger],
    };
  }
}
