import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tokenOf } from '../../acceptance/kit/token.js';
import { Journal } from '../journal.js';
import type { LoadOrders, Order } from '../load/orders.js';
import { PostgresProxy } from '../proxy/postgres-proxy.js';
import { StoreLink } from '../proxy/store-link.js';
import type { StoreKind } from '../store-kind.js';
import type { WatchOrder, WatchOrders } from '../watch/orders.js';
import { EventStoreDb } from './event-store-db.js';
import { HelperProgram } from './helper-program.js';
import { LoadTail } from './load-tail.js';
import { positions } from './positions.js';
import { Postgres } from './postgres.js';
import { Server } from './server.js';
import type { SmallDisk } from './small-disk.js';
import { yesterday } from './yesterday.js';

export type SystemOptions = Readonly<{
  /** Where everything lies that is not faulted. */
  folder: string;
  /** A small disk that is to be filled, and who has its data on it. */
  disk: SmallDisk | null;
  diskOf: StoreKind | null;
  seed: number;
  workers: number;
  store: StoreKind;
  /** The EventStoreDB to use; null: one of our own. */
  eventStoreUrl: string | null;
}>;

const DRAIN_MS = 180_000;
const SETTLE_MS = 120_000;
const NO_LIMIT = '1000000';

/** What is under test, with its clients around it. Every program is a process of its own. */
export class System {
  private constructor(
    readonly options: SystemOptions,
    readonly postgres: Postgres,
    readonly proxy: PostgresProxy,
    /** The one that this harness started and may kill. */
    readonly eventStoreDb: EventStoreDb | null,
    /** Between that one and the servers. */
    readonly storeLink: StoreLink | null,
    readonly servers: readonly [Server, Server],
    /** Keeps the read models while a server does not. */
    readonly projector: Server,
    readonly journals: string,
    readonly notes: Journal,
    private readonly load: HelperProgram<Order>,
    private readonly watch: HelperProgram<WatchOrder>,
    readonly tail: LoadTail,
  ) {}

  /** Starts everything; resolves when the first commands are acknowledged. When that fails nothing is left running. */
  static async start(options: SystemOptions): Promise<System> {
    const begun: (() => unknown)[] = [];
    try {
      return await System.assemble(options, (stop) => begun.unshift(stop));
    } catch (error) {
      for (const stop of begun) await stop();
      throw error;
    }
  }

  private static async assemble(options: SystemOptions, began: (stop: () => unknown) => void): Promise<System> {
    const { folder, disk, diskOf, seed, workers, store, eventStoreUrl } = options;
    const journals = join(folder, 'journals');
    const keys = join(folder, 'server');
    await mkdir(journals, { recursive: true });
    await mkdir(keys);
    const notes = await Journal.open(join(journals, 'harness.jsonl'));
    const placeOf = (kind: StoreKind): string => (diskOf === kind && disk !== null ? disk.folder : join(folder, kind));
    await mkdir(placeOf('postgres'), { recursive: true });
    const postgres = await Postgres.create(placeOf('postgres'), join(folder, 'postgres.log'));
    began(() => postgres.stop());
    const proxy = await PostgresProxy.listen(postgres.port);
    began(() => proxy.close());
    const crashed = (program: string) => (why: string) => {
      void notes.write({ t: 'crashed', program, at: Date.now(), why });
    };
    const ownStore = store === 'eventstoredb' && eventStoreUrl === null;
    const eventStoreDb = ownStore ? await EventStoreDb.create(placeOf('eventstoredb'), crashed('eventstoredb')) : null;
    began(() => eventStoreDb?.kill());
    const storeLink = eventStoreDb === null ? null : await StoreLink.listen(eventStoreDb.port);
    const settings = {
      ...{ RATE_LIMIT_PER_MINUTE: NO_LIMIT, RATE_LIMIT_PER_AGENCY: NO_LIMIT, RATE_LIMIT_ANONYMOUS: NO_LIMIT },
      EVENTSTORE_URL: store === 'postgres' ? '' : (eventStoreUrl ?? eventStoreDb?.urlAt(storeLink?.port ?? 0)),
      EVENTSTORE_STREAM_PREFIX: eventStoreUrl === null ? '' : `faults-${Date.now()}.`,
      ...{ DATABASE_URL: postgres.urlAt(proxy.port), TASK_LEDGER_DATA: keys, LOG_LEVEL: 'warn', LOG_FORMAT: 'json' },
      WEBHOOKS_ALLOW_LOOPBACK: '1',
    };
    const create = (name: string, role?: 'project'): Promise<Server> =>
      Server.create(name, settings, join(folder, `${name}.log`), crashed(name), role);
    const servers = [await create('server-1'), await create('server-2')] as const;
    const projector = await create('projector', 'project');
    const tokens = await Promise.all(['An', 'Bình'].map((name) => tokenOf(keys, 'government-office', { name })));
    began(() => storeLink?.close());
    began(() => servers[0].kill());
    await servers[0].start();
    const targets = [servers[0].url];
    const watch = new HelperProgram<WatchOrder>('watch', {
      ...{ journal: join(journals, 'watch.jsonl'), databaseUrl: postgres.url, targets, token: tokens[0] ?? '' },
      subscribers: 2,
    } satisfies WatchOrders);
    began(() => watch.kill());
    await watch.ready;
    const loadJournal = join(journals, 'load.jsonl');
    const load = new HelperProgram<Order>('load', {
      ...{ journal: loadJournal, targets, tokens: [tokens[0] ?? '', tokens[1] ?? ''], seed, workers },
      ...{ requestMs: 20_000, run: `run-${seed}`, effectiveOn: yesterday() },
    } satisfies LoadOrders);
    began(() => load.kill());
    const tail = new LoadTail(loadJournal);
    const system = new System(
      options,
      postgres,
      proxy,
      eventStoreDb,
      storeLink,
      servers,
      projector,
      journals,
      notes,
      load,
      watch,
      tail,
    );
    if ((await system.acknowledged(0, 5, 120_000)) === null) throw new Error('no command got through at first');
    return system;
  }

  get disk(): SmallDisk | null {
    return this.options.disk;
  }

  /** Tells clients and subscribers which servers there are; while there is none they go on trying the one they know. */
  retarget(): void {
    const targets = this.servers.filter(({ runs }) => runs).map(({ url }) => url);
    if (targets.length === 0) return;
    this.load.tell({ order: 'targets', targets });
    this.watch.tell({ order: 'targets', targets });
  }

  /** Starts the first server again when it ended by itself, which is noted, so that the rest can be tried as well. */
  async reviveCrashed(): Promise<void> {
    if (!this.servers[0].runs) await this.servers[0].start();
  }

  /** Resolves when a command is on its way to the store; false when none was in time. */
  async midCommand(withinMs: number): Promise<boolean> {
    if (this.options.store === 'postgres') return this.proxy.nextAppend(withinMs);
    for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(2)) {
      await this.tail.refresh();
      if (this.tail.at(Date.now()).inFlight > 0) return true;
    }
    return false;
  }

  /** When so many commands sent after `moment` were acknowledged; null when they were not in time. */
  async acknowledged(moment: number, count: number, withinMs: number): Promise<number | null> {
    for (const deadline = Date.now() + withinMs; ; await pause(20)) {
      await this.tail.refresh();
      const when = this.tail.acknowledgedSince(moment, count);
      if (when !== null || Date.now() > deadline) return when;
    }
  }

  /** Lets every client have its answer, the read models come to the end and the subscribers too. */
  async settle(): Promise<void> {
    this.load.tell({ order: 'finish' });
    const drained = await Promise.race([this.load.ended.then(() => true), pause(DRAIN_MS, false, { ref: false })]);
    if (!drained) this.load.kill();
    const head = await this.caughtUp();
    this.watch.tell({ order: 'finish', head, withinMs: SETTLE_MS });
    await this.watch.ended;
    await this.notes.close();
  }

  async stop(): Promise<void> {
    this.load.kill();
    this.watch.kill();
    for (const program of [...this.servers, this.projector]) await program.kill();
    await this.proxy.close();
    await this.storeLink?.close();
    await this.eventStoreDb?.kill();
    await this.postgres.stop();
  }

  /** The head of the log, once the read models show it or come no further. */
  private async caughtUp(): Promise<number> {
    for (let [before, since] = [-1, Date.now()]; ; await pause(50)) {
      const { head, shown } = await positions(this.postgres);
      if (shown !== before) [before, since] = [shown, Date.now()];
      if (head === shown || Date.now() - since > SETTLE_MS) return head;
    }
  }
}
