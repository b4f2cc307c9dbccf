import type { Recorded } from '#libs/kernel';
import type { ReadModel, ReadSql } from './read-model.js';

/**
 * Brings one read model from before the page to after it: the rows of all keys the page touches are loaded once, evolved
 * event by event in ledger order, saved once; those of `kept` are not loaded. Events of types the projection does not handle
 * are passed over. Answers what was saved.
 */
export const foldPage = async (
  model: ReadModel,
  page: readonly Recorded[],
  sql: ReadSql,
  kept: ReadonlyMap<string, unknown> = new Map(),
): Promise<ReadonlyMap<string, unknown>> => {
  const { handles, rowOf, evolve } = model.projection;
  const keyed = page.filter(({ type }) => Object.hasOwn(handles, type)).map((event) => ({ event, key: rowOf(event) }));
  const after = new Map<string, unknown>();
  if (keyed.length === 0) return after;
  const unknown = [...new Set(keyed.map(({ key }) => key))].filter((key) => !kept.has(key));
  const loaded = unknown.length === 0 ? after : await model.load(unknown, sql);
  for (const { event, key } of keyed) {
    after.set(key, evolve(after.has(key) ? after.get(key) : (kept.get(key) ?? loaded.get(key) ?? null), event));
  }
  await model.save(after, sql);
  return after;
};
