/** What `npm run bench -- capacity --json` measured, by unit. */
export type Measured = Readonly<Record<string, number>>;

export type Size = Readonly<{
  events: number;
  assignments: number;
  ledgerGiB: number;
  readModelsGiB: number;
  rebuildHours: number;
  /** Partitions of the ledger of no more than `PARTITION` events each, and whole parts of a rebuild that takes `NIGHT` hours at most. */
  partitions: number;
  slices: number;
}>;

const GIB = 2 ** 30;
/** An index of a partition of this many events still fits into the memory of an ordinary machine. */
const PARTITION = 100_000_000;
const NIGHT = 8;

/** Straight lines through what was measured: nothing is assumed to become cheaper or dearer with size. */
export const sizeOf = (events: number, measured: Measured): Size => {
  const of = (unit: string): number => {
    const value = measured[unit];
    if (value === undefined) throw new Error(`the measurement has no ${unit}`);
    return value;
  };
  const rebuildHours = events / of('rebuilt events/s') / 3_600;
  return {
    events,
    assignments: Math.round((events * of('assignments')) / of('events')),
    ledgerGiB: (events * of('ledger bytes/event')) / GIB,
    readModelsGiB: (events * of('read model bytes/event')) / GIB,
    rebuildHours,
    partitions: Math.ceil(events / PARTITION),
    slices: Math.max(1, Math.ceil(rebuildHours / NIGHT)),
  };
};
