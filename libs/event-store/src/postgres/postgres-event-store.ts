import type pg from 'pg';
import type { Recorded } from '#libs/kernel';
import { EventStore } from '../event-store.js';
import { HeadWatch } from '../head-watch.js';
import type { Ledger } from '../ledger.js';
import { proposalOf } from '../proposal.js';
import type { Appended, ExpectedRevision, NewEvent, ReadStreamOptions } from '../streams.js';
import type { Upcasters } from '../upcasting.js';
import { AppendsHeard } from './appends-heard.js';
import { GroupCommit } from './group-commit.js';
import { LedgerReader } from './ledger-reader.js';
import { sendBatch } from './send-batch.js';

/**
 * The event store on the tables of `ledgerSchema`. Any number of them, in any number of processes, share one log. The
 * caller owns the pool; the one listening connection beside it is ended by `close`.
 */
export class PostgresEventStore extends EventStore implements Ledger {
  private readonly commits: GroupCommit;
  private readonly reader: LedgerReader;
  private readonly heard: AppendsHeard;
  private readonly watch: HeadWatch;

  constructor(
    pool: pg.Pool,
    private readonly upcasters: Upcasters = {},
  ) {
    super();
    this.commits = new GroupCommit((batch) => sendBatch(pool, batch));
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

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const appended = await this.commits.append(proposalOf(stream, expected, events, this.upcasters));
    this.watch.advance(appended.sequence);
    return appended;
  }

  readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly Recorded[]> {
    return this.reader.readStream(stream, options);
  }

  read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]> {
    return this.reader.read(from, limit, types);
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

  /** Ends the listening connection; nobody is woken any more. Appends and reads go on as long as the pool does. */
  async close(): Promise<void> {
    await this.heard.close();
  }
}
