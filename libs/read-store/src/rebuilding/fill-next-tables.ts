import { NEXT } from '../database-schema.js';
import { foldPage } from '../fold-page.js';
import type { ReadModel } from '../read-model.js';
import { readSql } from '../read-sql.js';
import { fillBySlice } from './fill-by-slice.js';
import type { Filling, Folding } from './filling.js';
import { typesInLedger } from './types-in-ledger.js';

/**
 * Folds the ledger into empty twins: read models that can be sliced slice by slice, the others in the order of the ledger from
 * the events of their types alone. Holds two slices or one page in memory, whatever the length of the log.
 * @throws when the ledger holds an event that it cannot read, whether a read model handles it or not
 */
export const fillNextTables = async (
  filling: Filling,
  readModels: readonly ReadModel[],
  onProgress: (folded: number, of: number) => void,
): Promise<void> => {
  const found = await typesInLedger(filling.runner, filling.target);
  const events = found.reduce((sum, one) => sum + one.events, 0);
  if (events !== filling.target + 1) {
    throw new Error(`the ledger holds ${events} events, but the read models are at ${filling.target}`);
  }
  await filling.ledger.readSequences(found.map(({ first }) => first));
  const fields = [...new Set(readModels.map(({ slicing }) => slicing?.by ?? null))];
  const foldings = fields.map((by) => {
    const models = readModels.filter(({ slicing }) => (slicing?.by ?? null) === by);
    const handled = found.filter(({ type }) =>
      models.some(({ projection }) => Object.hasOwn(projection.handles, type)),
    );
    return {
      by,
      models,
      events: handled.reduce((sum, one) => sum + one.events, 0),
      types: handled.map(({ type }) => type),
    };
  });
  const of = foldings.reduce((sum, { events }) => sum + events, 0);
  let folded = 0;
  for (const { by, ...folding } of foldings) {
    const steps = by === null ? fillInOrder(filling, folding) : fillBySlice(filling, folding, by);
    for await (const more of steps) onProgress((folded += more), of);
  }
};

/** Yields the number of events in each page once it is written. */
async function* fillInOrder(
  { runner, ledger, target, pageSize }: Filling,
  { models, types }: Folding,
): AsyncGenerator<number> {
  const sql = readSql(runner, NEXT);
  for (let from = 0; ;) {
    const page = (await ledger.read(from, pageSize, types)).filter(({ sequence }) => sequence <= target);
    const last = page.at(-1);
    if (last === undefined) return;
    for (const model of models) await foldPage(model, page, sql);
    from = last.sequence + 1;
    yield page.length;
  }
}
