import type { Recorded } from '#libs/kernel';
import { NEXT } from '../database-schema.js';
import { foldWhole } from '../fold-page.js';
import type { ReadModel, ReadSql } from '../read-model.js';
import { readSql } from '../read-sql.js';
import type { Filling } from './filling.js';
import { sliceOfLedger } from './ledger-slices.js';

/** Which of `of` slices: every so-many-th from the first on. */
export type Share = Readonly<{ first: number; step: number; of: number }>;

/**
 * Folds each row of these slices from its first event to its last and writes it once, into tables that need no index. Yields
 * the number of events in each slice once it is folded. The next slice is read while one is folded and written.
 */
export async function* fillSlices(
  { runner, ledger }: Pick<Filling, 'runner' | 'ledger'>,
  models: readonly ReadModel[],
  { first, step, of }: Share,
): AsyncGenerator<number> {
  const sql = readSql(runner, NEXT);
  let reading: Promise<readonly Recorded[]> = Promise.resolve([]);
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let slice = first; slice < of + step; slice += step) {
      const whole = await reading;
      await writing;
      if (slice < of) reading = ledger.readSequences(await sliceOfLedger(runner, slice));
      reading.catch(() => undefined);
      writing = write(
        models.map((model) => [model, foldWhole(model, whole)]),
        sql,
      );
      writing.catch(() => undefined);
      if (whole.length > 0) yield whole.length;
    }
    await writing;
  } finally {
    // Whoever goes on with the connection finds it idle.
    await writing.catch(() => undefined);
  }
}

type Folded = readonly (readonly [ReadModel, ReadonlyMap<string, unknown>])[];

const write = async (folded: Folded, sql: ReadSql): Promise<void> => {
  for (const [{ slicing }, rows] of folded) {
    await slicing?.add(new Map([...rows].filter(([, row]) => row !== null)), sql);
  }
};
