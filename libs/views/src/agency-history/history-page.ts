import type { ReadSide } from '../reading/read-side.query.js';
import type { UnnamedEntry } from './agency-history-entry.js';
import { historyPageSql } from './history-page-sql.js';
import type { HistoryQuestion } from './history-question.js';
import { historySteps, historyWalkSql } from './history-walk-sql.js';

/** The lines of a page: merged in their order where they lie dense, otherwise by sorting all there are. */
export const historyPage = async (read: ReadSide, question: HistoryQuestion): Promise<readonly UnnamedEntry[]> => {
  const steps = historySteps(question);
  if (steps !== null) {
    const { text, parameters } = historyWalkSql(question, steps);
    const [walk] = await read.rows<{ entries: readonly UnnamedEntry[]; complete: boolean }>(text, parameters);
    if (walk?.complete === true) return walk.entries;
  }
  const { text, parameters } = historyPageSql(question);
  const [row] = await read.rows<{ entries: readonly UnnamedEntry[] }>(text, parameters);
  return row?.entries ?? [];
};
