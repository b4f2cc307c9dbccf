import { agencyReadModels } from '#libs/agencies';
import type { Recorded } from '#libs/kernel';
import type { ReadModel } from '#libs/read-store';
import { viewReadModels } from '#libs/views';
import { foldPage } from '../../../libs/read-store/src/fold-page.js';
import { digestOf, writeRows } from './database.js';
import type { Run } from './run.js';
import type { Life } from './turns.js';
import type { Work } from './follower.js';

const PROJECTIONS = 'projections';
const models: readonly ReadModel[] = [...agencyReadModels, ...viewReadModels];
const refuse = () => Promise.reject(new Error('there is no SQL in a simulation'));
const noSql = { schema: '', query: refuse, write: refuse, append: refuse };

type Rows = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What became of the rows by a page, folded by the projections of the program. */
const changedBy = async (
  page: readonly Recorded[],
  before: Rows,
): Promise<Map<string, ReadonlyMap<string, unknown>>> => {
  const changed = new Map<string, ReadonlyMap<string, unknown>>();
  for (const model of models) {
    const { name } = model.projection;
    const rows = before.get(name);
    const inMemory: ReadModel = {
      ...model,
      load: async (keys) =>
        new Map(keys.flatMap((key) => (rows?.has(key) === true ? [[key, JSON.parse(rows.get(key) ?? '')]] : []))),
      save: async (after) => void changed.set(name, after),
    };
    await foldPage(inMemory, page, noSql);
  }
  return changed;
};

/** All read models of the program as one follower; now and then it keeps what they showed, to be compared later. */
export const projecting = (run: Run, life: Life, shown: Map<number, string>): Work => ({
  name: PROJECTIONS,
  handle: async (page, atCheckpoint) => {
    const [from, to] = [(page[0]?.sequence ?? 0) - 1, page.at(-1)?.sequence ?? -1];
    const changed = await changedBy(page, run.database.rows);
    atCheckpoint();
    await run.turns.next(life);
    if (run.defect === 'rows are written although the checkpoint has moved') {
      for (const [model, rows] of changed) writeRows(run.database.rows, model, rows);
    }
    run.database.commit(PROJECTIONS, from, to, changed);
    if (run.seeded.oneIn(20)) shown.set(to, digestOf(run.database.rows));
  },
});

/** Digests of what the read models show after some of the events, folded anew from the first on. */
export const foldedFromZero = async (
  events: readonly Recorded[],
  at: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> => {
  const rows = new Map<string, Map<string, string>>();
  const digests = new Map<number, string>();
  const stops = [...at].toSorted((one, other) => one - other);
  let next = 0;
  for (const stop of stops) {
    const page = events.slice(next, stop + 1);
    for (const [model, changed] of await changedBy(page, rows)) writeRows(rows, model, changed);
    digests.set(stop, digestOf(rows));
    next = stop + 1;
  }
  return digests;
};
