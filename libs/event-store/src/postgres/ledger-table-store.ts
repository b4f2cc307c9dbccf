import type pg from 'pg';
import type { Recorded } from '#libs/kernel';
import { EventStore } from '../event-store.js';
import { HeadWatch } from '../head-watch.js';
import type { Ledger } from '../ledger.js';
import type { ReadStreamOptions } from '../streams.js';
import type { Upcasters } from '../upcasting.js';
import { AppendsHeard } from './appends-heard.js';
import { LedgerReader } from './ledger-reader.js';

/**
 * What every store reads and waits for in the tables of `ledgerSchema`, however its appends come to stand there. The caller
 * owns the pool; the one listening connection beside it is `heard`, which whoever closes the store ends.
 */
export abstract class LedgerTableStore extends EventStore implements Ledger {
  protected readonly heard: AppendsHeard;
  protected readonly watch: HeadWatch;
  private readonly reader: LedgerReader;

  constructor(
    pool: pg.Pool,
    protected readonly upcasters: Upcasters,
  ) {
    super();
    this.reader = new LedgerReader(pool, upcasters);
    this.heard = new AppendsHeard(pool.options);
    this.watch = new HeadWatch(
      () => this.head(),
      () => {
        const { remove } = this.heard.add((head) => head !== null && this.watch.advance(head));
        return () => void remove();
      },
    );
  }

  readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly Recorded[]> {
    return this.reader.readStream(stream, options);
  }

  read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]> {
    return this.reader.read(from, limit, types);
  }

  readSequences(sequences: readonly number[]): Promise<readonly Recorded[]> {
    return this.reader.readSequences(sequences);
  }

  readStreams(streams: readonly string[]): Promise<readonly Recorded[]> {
    return this.reader.readStreams(streams);
  }

  head(): Promise<number> {
    return this.reader.head();
  }

  sequenceAt(instant: string): Promise<number> {
    return this.reader.sequenceAt(instant);
  }

  waitFor(sequence: number, timeoutMs: number): Promise<boolean> {
    return this.watch.wait(sequence, timeoutMs);
  }

  async onAppended(wake: () => void): Promise<() => Promise<void>> {
    const { ready, remove } = this.heard.add(() => wake());
    try {
      await ready;
    } catch (error) {
      await remove();
      throw error;
    }
    return remove;
  }
}
