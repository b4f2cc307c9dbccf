import type { ReadSide } from '../reading/read-side.query.js';
import { boardPageSql } from './board-page-sql.js';
import type { BoardQuestion } from './board-question.js';
import { boardWalkSql, stepsTo } from './board-walk-sql.js';
import type { UnnamedItem } from './named-board.js';

/** The items of a page: found in their order where they lie dense, otherwise by sorting all that matches. */
export const boardPage = async (read: ReadSide, question: BoardQuestion): Promise<readonly UnnamedItem[]> => {
  const steps = stepsTo(question);
  if (steps !== null) {
    const { text, parameters } = boardWalkSql(question, steps);
    const [walk] = await read.rows<{ items: readonly UnnamedItem[]; complete: boolean }>(text, parameters);
    if (walk?.complete === true) return walk.items;
  }
  const { text, parameters } = boardPageSql(question);
  const [row] = await read.rows<{ items: readonly UnnamedItem[] }>(text, parameters);
  return row?.items ?? [];
};
