import type { Recorded } from '#libs/kernel';
import type { ReadModel, ReadSql } from './read-model.js';

/**
 * Brings one read model from before the page to after it: the rows of all keys the page touches are loaded once, evolved
 * event by event in ledger order, saved once. Events of types the projection does not handle are passed over.
 */
export const foldPage = async (model: ReadModel, page: readonly Recorded[], sql: ReadSql): Promise<void> => {
  const { handles, rowOf, evolve } = model.projection;
  const keyed = page.filter(({ type }) => Object.hasOwn(handles, type)).map((event) => ({ event, key: rowOf(event) }));
  if (keyed.length === 0) return;
  const before = await model.load([...new Set(keyed.map(({ key }) => key))], sql);
  const after = new Map<string, unknown>();
  for (const { event, key } of keyed) {
    after.set(key, evolve(after.has(key) ? after.get(key) : (before.get(key) ?? null), event));
  }
  await model.save(after, sql);
};
