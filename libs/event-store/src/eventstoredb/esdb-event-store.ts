import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { EventIdTaken } from '../event-id-taken.js';
import { LedgerTableStore } from '../postgres/ledger-table-store.js';
import { proposalOf, type Proposal } from '../proposal.js';
import type { Appended, ExpectedRevision, NewEvent } from '../streams.js';
import type { Upcasters } from '../upcasting.js';
import { StoreUnreachable } from '../store-unreachable.js';
import { WrongExpectedRevision } from '../wrong-expected-revision.js';
import { Arrivals } from './arrivals.js';
import type { EsdbConnection } from './esdb-connection.js';
import { esdbEvent } from './esdb-event.js';
import { FollowedLedger } from './followed-ledger.js';
import { LedgerPlaces, type Places } from './ledger-places.js';
import { oneAtATime } from './one-at-a-time.js';
import { PATIENCE_MS, sendToEsdb } from './send-to-esdb.js';
import { IDENTITY } from './identity-stream.js';

export type EsdbOptions = Readonly<{
  prefix?: string;
  upcasters?: Upcasters;
  /** How often the ledger is compared with the end of the store. */
  watchMs?: number;
  /** How long an append waits for the store, and then for the ledger. */
  patienceMs?: number;
  onTrouble?: (error: Error) => void;
}>;

const LATE_MS = 2_000;
const WATCH_MS = 2_000;

/**
 * The event store on EventStoreDB. Appends go there; everything is read from the ledger in PostgreSQL, which follows
 * `$all` (one process of ours at a time writes it). An append resolves when its events stand in the ledger, so that its
 * answer carries their place in the whole log and whoever reads afterwards sees them. When they do not appear within ten
 * seconds it rejects although they are stored: the outcome is then unknown to the caller, and repeating is safe.
 */
export class EsdbEventStore extends LedgerTableStore {
  private readonly places: LedgerPlaces;
  private readonly arrivals: Arrivals;
  readonly source: FollowedLedger;
  private readonly inTurn = oneAtATime();
  private readonly onTheirWay = new Map<string, string>();

  constructor(
    pool: pg.Pool,
    private readonly esdb: EsdbConnection,
    private readonly options: EsdbOptions = {},
  ) {
    super(pool, options.upcasters ?? {});
    const { prefix = '', watchMs = WATCH_MS, onTrouble = () => undefined } = options;
    this.source = new FollowedLedger({ esdb, pool, prefix, watchMs, onTrouble });
    this.places = new LedgerPlaces(pool);
    this.arrivals = new Arrivals(this.heard);
  }

  /** Resolves when the store is known to be the ledger's own, however long that takes. @throws WrongStore */
  async start(): Promise<void> {
    await this.source.begin();
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const proposal = proposalOf(stream, expected, events, this.upcasters);
    if (stream === IDENTITY) throw new TypeError(`the stream ${IDENTITY} names the store and takes no events`);
    await this.started();
    const ids = proposal.events.map(({ eventId }) => eventId);
    if (ids.some((id) => (this.onTheirWay.get(id) ?? stream) !== stream))
      throw new EventIdTaken(stream, expected, expected);
    for (const id of ids) this.onTheirWay.set(id, stream);
    try {
      return await this.inTurn(stream, () => this.send(proposal));
    } finally {
      for (const id of ids) this.onTheirWay.delete(id);
    }
  }

  /** Stops following; another process takes over. Appends of this one no longer resolve unless it does. */
  async close(): Promise<void> {
    await this.source.close();
    await this.heard.close();
    // Not waited for: the client waits for streams that it has cancelled itself to end, which some never do.
    this.esdb.client.dispose().catch(() => undefined);
  }

  private get patienceMs(): number {
    return this.options.patienceMs ?? PATIENCE_MS;
  }

  private async started(): Promise<void> {
    if (this.source.stopped !== null) throw this.source.stopped;
    if (this.source.sure) return;
    const late = await Promise.race([this.start(), sleep(this.patienceMs, 'late', { ref: false })]);
    if (late === 'late') throw new StoreUnreachable(`EventStoreDB does not answer: ${this.source.trouble}`);
  }

  private async send(proposal: Proposal): Promise<Appended> {
    const { stream, expected, events } = proposal;
    const known = await this.places.of(proposal);
    if (known.kind === 'all') return known.appended;
    // The rest of an append that somebody else sent at the same moment: the store knows whether it has all of it.
    const isArriving = known.kind === 'some' && known.begunAt === expected + 1;
    // A stream that somebody deleted with the store's own tools would begin there once more.
    const isTaken = known.kind === 'some' || (expected === -1 && known.actual >= 0);
    if (isTaken && !isArriving) throw conflict(proposal, known);
    const name = `${this.options.prefix ?? ''}${stream}`;
    const sent = {
      stream: name,
      expected,
      events: events.map((event) => esdbEvent(event, { append: events[0]?.eventId ?? '' })),
    };
    const outcome = await sendToEsdb(this.esdb, sent, this.patienceMs);
    const last = await this.visible(proposal, outcome.appended ? outcome.revision : outcome.actual);
    if (outcome.appended && last.kind === 'all' && last.appended.revision === outcome.revision) return last.appended;
    const then = await this.places.of(proposal);
    if (then.kind === 'all') return then.appended;
    throw conflict(proposal, then);
  }

  /** Waits until the ledger shows the last event, or its stream at the revision; a subscription may fall silent meanwhile. */
  private async visible(proposal: Proposal, revision: number): Promise<Places> {
    const last = { ...proposal, events: proposal.events.slice(-1) };
    const until = performance.now() + this.patienceMs;
    for (let late = performance.now() + LATE_MS; ;) {
      const arrival = this.arrivals.next();
      const places = await this.places.of(last);
      if (places.kind === 'all' || places.actual >= revision) return places;
      if (this.source.stopped !== null) throw this.source.stopped;
      const now = performance.now();
      const missing = `revision ${revision} of ${proposal.stream} has not arrived in the ledger`;
      if (now > until) throw new StoreUnreachable(missing);
      if (now > late) {
        late = now + LATE_MS;
        await this.source.restart(missing);
      }
      await arrival;
    }
  }
}

const conflict = ({ stream, expected }: Proposal, { kind, actual }: Places): Error => {
  const Conflict = kind === 'some' ? EventIdTaken : WrongExpectedRevision;
  return new Conflict(stream, revisionOf(expected), revisionOf(actual));
};

const revisionOf = (revision: number): ExpectedRevision => (revision === -1 ? 'must-not-exist' : revision);
