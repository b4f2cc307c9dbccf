import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@nestjs/common';
import type pg from 'pg';
import type { LedgerSource } from '../ledger-source.js';
import type { StoreChoice } from '../store-choice.js';
import type { Upcasters } from '../upcasting.js';
import { WrongStore } from '../wrong-store.js';
import { connectEsdb } from './esdb-connection.js';
import { EsdbEventStore } from './esdb-event-store.js';
import { Interrupted } from './interrupted.js';

type Chosen = Extract<StoreChoice, { kind: 'eventstoredb' }>;
type Opened = Readonly<{ store: EsdbEventStore; source: LedgerSource; start: () => Promise<void> }>;

const PATIENCE_MS = 10_000;

/**
 * The store of a program. `start` resolves when the store was found to be the ledger's own, or after ten seconds without
 * an answer: what is in the ledger can be read, and appends are refused until it answers. @throws WrongStore
 */
export const openEsdb = (pool: pg.Pool, { url, prefix }: Chosen, upcasters: Upcasters, log: LoggerService): Opened => {
  const store = new EsdbEventStore(pool, connectEsdb(url), {
    ...{ prefix, upcasters },
    onTrouble: (error) => {
      const reason = error instanceof Interrupted ? error.interruption : 'connection';
      if (error instanceof WrongStore) log.error({ event: 'ledger-source-refused', why: error.said.en });
      else log.warn({ event: 'ledger-source-interrupted', reason, why: error.message });
    },
  });
  const start = async (): Promise<void> => {
    const late = await Promise.race([store.start(), sleep(PATIENCE_MS, 'late', { ref: false })]);
    if (late === 'late') log.error({ event: 'ledger-source-silent', waitedMs: PATIENCE_MS });
  };
  return { store, source: store.source, start };
};
