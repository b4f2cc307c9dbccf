import type pg from 'pg';
import { proposalOf } from '../proposal.js';
import type { Appended, ExpectedRevision, NewEvent } from '../streams.js';
import type { Upcasters } from '../upcasting.js';
import { GroupCommit } from './group-commit.js';
import { LedgerTableStore } from './ledger-table-store.js';
import { sendBatch } from './send-batch.js';

/**
 * The event store on the tables of `ledgerSchema`. Any number of them, in any number of processes, share one log. The
 * caller owns the pool; the one listening connection beside it is ended by `close`.
 */
export class PostgresEventStore extends LedgerTableStore {
  private readonly commits: GroupCommit;

  constructor(pool: pg.Pool, upcasters: Upcasters = {}) {
    super(pool, upcasters);
    this.commits = new GroupCommit((batch) => sendBatch(pool, batch));
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const appended = await this.commits.append(proposalOf(stream, expected, events, this.upcasters));
    this.watch.advance(appended.sequence);
    return appended;
  }

  /** Ends the listening connection; nobody is woken any more. Appends and reads go on as long as the pool does. */
  async close(): Promise<void> {
    await this.heard.close();
  }
}
