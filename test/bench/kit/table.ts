import Table from 'cli-table3';
import type { Row } from './rows.js';
import { shortly } from './run-case.js';

const HEAD = ['bench', 'case', 'variant', 'unit', 'median', 'least … most', 'ratio to', 'goal'];

export const tableOf = (rows: readonly Row[]): string => {
  const table = new Table({ head: HEAD, style: { head: [], border: [] } });
  for (const row of rows) {
    const ratios = Object.entries(row.ratios).map(([peer, ratio]) => `${ratio.toFixed(2)} × ${peer}`);
    const goals = row.goals.map(({ goal, reached, met }) => `${met ? 'met' : 'MISSED'}: ${goal} (${shortly(reached)})`);
    table.push([
      ...[row.bench, row.case, row.variant, row.unit, shortly(row.median)],
      `${shortly(row.spread.least)} … ${shortly(row.spread.most)}`,
      ratios.join('\n'),
      goals.join('\n'),
    ]);
  }
  return table.toString();
};
