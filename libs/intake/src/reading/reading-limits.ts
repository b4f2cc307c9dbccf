/** What a file may ask of us. `ratio` holds for entries above `ratioFloor` bytes, so that small honest files never trip. */
export type ReadingLimits = Readonly<{
  bytes: number;
  inflatedBytes: number;
  ratio: number;
  ratioFloor: number;
  entries: number;
  xmlDepth: number;
  rows: number;
  cells: number;
  characters: number;
  milliseconds: number;
  heapMegabytes: number;
}>;

const MEBIBYTE = 1024 * 1024;

export const READING_LIMITS: ReadingLimits = {
  bytes: 20 * MEBIBYTE,
  inflatedBytes: 200 * MEBIBYTE,
  ratio: 100,
  ratioFloor: MEBIBYTE,
  entries: 2_000,
  xmlDepth: 256,
  rows: 100_000,
  cells: 1_000_000,
  characters: 32 * MEBIBYTE,
  milliseconds: 60_000,
  heapMegabytes: 1_024,
};
