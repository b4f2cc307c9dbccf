import type { Fact, Projection, Recorded } from '#libs/kernel';

/** Folds recorded facts through a projection, keyed as the runner keys them, and compares the whole row of one key. */
export const givenRow =
  <Event extends Fact, Row>(projection: Projection<Event, Row>) =>
  (...past: readonly Recorded<Event>[]) => {
    const rows = new Map<string, Row | null>();
    for (const event of past) {
      const key = projection.rowOf(event);
      rows.set(key, projection.evolve(rows.get(key) ?? null, event));
    }
    return {
      row: (key: string): Row | null => rows.get(key) ?? null,
      then: (key: string, row: Row | null): void => expect(rows.get(key) ?? null).toStrictEqual(row),
    };
  };
