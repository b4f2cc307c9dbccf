import type { ReadSql } from '#libs/read-store';
import { blocksEndedBetween, type Block } from './blocks.js';
import type { Changes } from '../domain/changes.js';
import { changesOf, runningSums, type RunningSums } from './running-sums.js';

/** Sums up the blocks that end with one of these sequences, whose changes are all in the table by now. Reads nothing but changes and shorter blocks. */
export const closeBlocks = async (
  first: number,
  last: number,
  sql: ReadSql,
  spans: readonly number[],
): Promise<void> => {
  for (const block of blocksEndedBetween(first, last, spans)) {
    const shorter = spans[spans.indexOf(block.span) - 1];
    const changes =
      shorter === undefined ? await changesIn(block, sql) : (await blocksIn(block, shorter, sql)).map(changesOf);
    await write(block, runningSums(changes), sql);
  }
};

const changesIn = async ({ first, span }: Block, { schema, query }: ReadSql): Promise<readonly Changes[]> => {
  const rows = await query<{ changes: string }>(
    `SELECT changes FROM ${schema}.count_change WHERE sequence >= $1 AND sequence < $2`,
    [first, first + span],
  );
  return rows.map(({ changes }) => JSON.parse(changes) as Changes);
};

type SumRow = Readonly<{ counters: readonly string[]; day: string; sums: readonly number[] }>;

const blocksIn = async (
  { first, span }: Block,
  shorter: number,
  { schema, query }: ReadSql,
): Promise<readonly RunningSums[]> => {
  const rows = await query<{ first: string; counters: RunningSums['counters'] }>(
    `SELECT first, counters FROM ${schema}.count_block WHERE span = $1 AND first >= $2 AND first < $3 ORDER BY first`,
    [shorter, first, first + span],
  );
  const blocks: RunningSums[] = [];
  for (const block of rows) {
    const days = await query<Omit<SumRow, 'counters'>>(
      `SELECT day::text, to_jsonb(sums) AS sums FROM ${schema}.count_sum WHERE span = $1 AND first = $2 ORDER BY day`,
      [shorter, block.first],
    );
    blocks.push({ counters: block.counters, days });
  }
  return blocks;
};

const write = async ({ span, first }: Block, { counters, days }: RunningSums, sql: ReadSql): Promise<void> => {
  await sql.append('count_block', ['span', 'first', 'counters'], [[span, first, counters]]);
  const rows = days.map(({ day, sums }) => [span, first, day, `{${sums.join(',')}}`]);
  await sql.append('count_sum', ['span', 'first', 'day', 'sums'], rows);
};
