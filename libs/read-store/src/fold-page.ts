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
  const keyed = keyedFor(model, page);
  if (keyed.length === 0) return new Map();
  const unknown = [...new Set(keyed.map(({ key }) => key))].filter((key) => !kept.has(key));
  const loaded = unknown.length === 0 ? kept : await model.load(unknown, sql);
  const after = evolved(model, keyed, (key) => kept.get(key) ?? loaded.get(key) ?? null);
  await model.save(after, sql);
  return after;
};

/** What the events of whole rows make of them from nothing. */
export const foldWhole = (model: ReadModel, events: readonly Recorded[]): ReadonlyMap<string, unknown> =>
  evolved(model, keyedFor(model, events), () => null);

type Keyed = Readonly<{ event: Recorded; key: string }>;

const keyedFor = ({ projection: { handles, rowOf } }: ReadModel, events: readonly Recorded[]): readonly Keyed[] =>
  events.filter(({ type }) => Object.hasOwn(handles, type)).map((event) => ({ event, key: rowOf(event) }));

const evolved = (
  { projection: { evolve } }: ReadModel,
  keyed: readonly Keyed[],
  before: (key: string) => unknown,
): Map<string, unknown> => {
  const after = new Map<string, unknown>();
  for (const { event, key } of keyed) {
    after.set(key, evolve(after.has(key) ? after.get(key) : before(key), event));
  }
  return after;
};
