import { boardItem } from './board-item-sql.js';
import { boardOrder } from './board-order-sql.js';
import type { BoardQuestion } from './board-question.js';
import { matchedSql } from './matched-sql.js';

/** One statement: one page of what matches, each task with its assignments. */
export const boardPageSql = (question: BoardQuestion): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const { sql, visible, bind, parameters } = matchedSql(question);
  const text = `WITH matched AS MATERIALIZED (${sql}), page AS (
    SELECT row_number() OVER (ORDER BY ${boardOrder(question.sort)}) AS number, m.* FROM matched m
    ORDER BY number LIMIT ${bind(question.limit)} OFFSET ${bind(question.offset)}
  ) SELECT coalesce(jsonb_agg(${boardItem(visible)} ORDER BY p.number), '[]') AS items FROM page p`;
  return { text, parameters };
};
