import type { Recorded } from '#libs/kernel';
import { NEXT } from '../database-schema.js';
import { foldWhole } from '../fold-page.js';
import type { ReadModel, ReadSql } from '../read-model.js';
import { readSql } from '../read-sql.js';
import type { Filling, Folding } from './filling.js';
import { ledgerSlices } from './ledger-slices.js';

/**
 * Folds each row from its first event to its last and writes it once, into tables that need no index. Yields the number of
 * events in each slice once it is folded. The next slice is read while one is folded and written.
 */
export async function* fillBySlice(
  { runner, ledger, target, pageSize }: Filling,
  { models, types, events }: Folding,
  by: string,
): AsyncGenerator<number> {
  const count = Math.ceil(events / pageSize);
  const slices = await ledgerSlices(runner, { by, types, target, count });
  const sql = readSql(runner, NEXT);
  let reading: Promise<readonly Recorded[]> = Promise.resolve([]);
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let slice = 0; slice <= count; slice += 1) {
      const whole = await reading;
      await writing;
      if (slice < count) reading = ledger.readSequences(await slices.at(slice));
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
