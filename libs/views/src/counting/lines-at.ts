import { counterOf } from '../domain/counter.js';
import type { ReadSide } from '../reading/read-side.query.js';
import { sumsAt, type SumsAsked } from './sums-at.js';

type Asked = Omit<SumsAsked, 'only'> & Readonly<{ codes: readonly string[] }>;

/** How many lines the histories of these agencies have together. */
export const linesAt = async (read: ReadSide, { codes, ...asked }: Asked): Promise<number> => {
  const sums = await sumsAt(read, { ...asked, only: codes.map(counterOf.line) });
  return codes.reduce((total, code) => total + (sums.get(counterOf.line(code)) ?? 0), 0);
};
