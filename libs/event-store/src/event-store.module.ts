import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { EventStore } from './event-store.js';
import { KnownTypesLedger } from './known-types-ledger.js';
import { Ledger } from './ledger.js';
import { LedgerConnection } from './ledger-connection.js';
import { LedgerSource } from './ledger-source.js';
import { ObservedEventStore, type AppendObserver } from './observed-event-store.js';
import type { StoreChoice } from './store-choice.js';
import type { Upcasters } from './upcasting.js';

/**
 * `observe` is made by the program's own injector, from providers of global modules. Without a choice: PostgreSQL. With
 * `types` the `Ledger` answers events of these types only and throws `UnknownEventType` at any other.
 */
export type EventStoreOptions = Readonly<{
  url: string;
  choice?: StoreChoice;
  upcasters?: Upcasters;
  types?: Readonly<Record<string, true>>;
  observe?: Readonly<{ useFactory: (...given: never[]) => AppendObserver; inject: readonly Type[] }>;
}>;

/**
 * `EventStore`, `Ledger` and `LedgerSource` for the whole program, on one PostgreSQL whose `ledgerSchema` is in place when
 * modules are initialised, and whatever store was chosen: nobody outside knows which.
 */
@Module({})
export class EventStoreModule {
  static forRoot({ url, choice, upcasters, types, observe }: EventStoreOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        {
          provide: LedgerConnection,
          useFactory: () => LedgerConnection.open(url, choice ?? { kind: 'postgres' }, upcasters),
        },
        {
          provide: EventStore,
          useFactory: ({ store }: LedgerConnection, ...given: never[]) =>
            observe === undefined ? store : new ObservedEventStore(store, observe.useFactory(...given)),
          inject: [LedgerConnection, ...(observe?.inject ?? [])],
        },
        {
          provide: Ledger,
          useFactory: ({ store }: LedgerConnection) =>
            types === undefined ? store : new KnownTypesLedger(store, types),
          inject: [LedgerConnection],
        },
        { provide: LedgerSource, useFactory: ({ source }: LedgerConnection) => source, inject: [LedgerConnection] },
      ],
      exports: [EventStore, Ledger, LedgerSource],
    };
  }
}
