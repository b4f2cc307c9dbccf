import { availableParallelism } from 'node:os';
import pg from 'pg';
import { agencyReadModels } from '#libs/agencies';
import { PostgresEventStore } from '#libs/event-store';
import { migrate, readStoreDataSource, rebuild } from '#libs/read-store';
import { viewReadModels } from '#libs/views';
import type { Bench, Figures } from '../kit/bench.js';
import { everyTenth } from '../kit/every-tenth.js';
import { ledgerOf } from '../ledger-of.js';
import { emmettLog } from './emmett-log.js';

const MEBIBYTE = 2 ** 20;

/** More than two slices, so that threads have to share them. */
const QUICK = 9_000;

/** Built code of the program's own thread. */
const FILLING_THREAD = '../../../run/filling-thread.js';

export const project: Bench = {
  name: 'project',
  about: `  All read models of the program built from a log of --size events (1,000,000) by \`rebuild\`: every event read, upcast and
  folded in a thread for each processor, every row and index written, compared with the live rows and swapped. Against the
  projection rebuild of emmett over the first 10,000 of the same events in its own tables, for one read model: the status
  of a task as one document. On the same PostgreSQL with fsync on. The growth of resident memory from a third of the log to
  its end is printed, in per cent.`,
  rounds: 3,
  open: async (stage) => {
    const events = stage.quick ? QUICK : (stage.size ?? 1_000_000);
    await migrate(stage.url);
    const filled = await ledgerOf(stage.url, { events }, { onProgress: everyTenth(events, stage.say, 'written') });
    stage.say(`${filled.events} events, ${filled.tasks} tasks, ${filled.assignments} assignments`);
    const peer = await emmettLog(stage.url, events, stage.say);
    const name = 'task-ledger, all read models';
    return {
      cases: [
        {
          name: `${events} events`,
          warmUp: false,
          variants: [
            { name, measure: () => built(stage.url, events) },
            { name: 'emmett, one read model', measure: () => peer.rebuild() },
          ],
          goals: stage.quick
            ? []
            : [
                { figure: 'events/s', variant: name, atLeast: 20_000 },
                { figure: 'memory growth %', variant: name, atMost: 25 },
              ],
        },
      ],
      close: peer.close,
    };
  },
};

/** The live tables are emptied first, as a catch-up from nothing finds them. */
const built = async (url: string, events: number): Promise<Figures> => {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const source = await readStoreDataSource({ url }).initialize();
  const ledger = new PostgresEventStore(pool);
  const readModels = [...agencyReadModels, ...viewReadModels];
  try {
    const tables = readModels.flatMap((model) => model.tables.map((table) => `read.${table}`));
    await source.query(`TRUNCATE ${tables.join(', ')}`);
    await source.query(
      `INSERT INTO read.checkpoint (name, sequence) VALUES ('projections', $1)
       ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence`,
      [events - 1],
    );
    const [program, count] = [new URL(FILLING_THREAD, import.meta.url), availableParallelism()];
    let early = 0;
    const onProgress = (folded: number, of: number): void => {
      if (early === 0 && folded >= of / 3) early = process.memoryUsage().rss;
    };
    const began = performance.now();
    const { position } = await rebuild({ source, url, ledger, readModels, onProgress, threads: { program, count } });
    const seconds = (performance.now() - began) / 1_000;
    const rss = process.memoryUsage().rss;
    return {
      'events/s': (position + 1) / seconds,
      'resident MiB': rss / MEBIBYTE,
      'memory growth %': early === 0 ? 0 : Math.max(0, (100 * (rss - early)) / early),
    };
  } finally {
    await ledger.close();
    await pool.end();
    await source.destroy();
  }
};
