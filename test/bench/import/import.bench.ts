import { join } from 'node:path';
import { signToken } from '#libs/access';
import { asDocx, asXlsx, type Layout } from '../../acceptance/kit/notice-files.js';
import type { Bench, Case, Figures, Stage } from '../kit/bench.js';
import { startTaskLedger } from '../kit/task-ledger-server.js';
import { noticeOf } from './notice-of.js';
import { upload } from './upload.js';

const MOST_ROWS = 10_000;

const FORMATS: Readonly<Record<string, (layout: Layout) => Promise<Uint8Array> | Uint8Array>> = {
  xlsx: asXlsx,
  docx: asDocx,
};

/** Named `import` on the command line. */
export const importing: Bench = {
  name: 'import',
  about: `  A notice uploaded to POST /v1/documents of the server as npm start runs it, until the answer: the file is read, every
  row matched with agencies and register, the document accepted, and a task for every row settled in the log, while
  projections follow in the same process. xlsx and docx of a quarter, a half and all of --size rows (10,000, and no more), each a
  notice of its own with one to three leads a row. Linear: as many rows a second at the full size as at a quarter.`,
  rounds: 3,
  open: async (stage) => {
    const server = await startTaskLedger(stage);
    const office = { subject: 'bench', name: 'Bench', roles: ['government-office' as const], agency: null, fields: [] };
    const { token } = await signToken(join(stage.folder, 'server'), office, 8 * 3_600);
    const most = stage.quick ? 40 : Math.min(stage.size ?? MOST_ROWS, MOST_ROWS);
    let number = 1_000;
    const next = (): number => (number += 2);
    const cases = Object.keys(FORMATS).map((format) =>
      caseOf(format, most, stage, (rows) => imported(server.url, token, format, rows, next())),
    );
    return { cases, close: () => server.stop() };
  },
};

const caseOf = (format: string, most: number, { quick }: Stage, run: (rows: number) => Promise<Figures>): Case => {
  const [small, half] = [Math.ceil(most / 4), Math.ceil(most / 2)];
  const name = (rows: number): string => `${rows} rows`;
  return {
    name: format,
    warmUp: false,
    variants: [small, half, most].map((rows) => ({ name: name(rows), measure: () => run(rows) })),
    goals: quick
      ? []
      : [
          { figure: 'rows/s', variant: name(most), atLeast: 1_000 },
          { figure: 'rows/s', variant: name(most), against: name(small), atLeast: 0.8 },
        ],
  };
};

const imported = async (url: string, token: string, format: string, rows: number, number: number): Promise<Figures> => {
  const bytes = await FORMATS[format]?.(noticeOf(rows, number));
  if (bytes === undefined) throw new Error(`nothing writes ${format}`);
  const began = performance.now();
  const assigned = await upload(url, token, bytes, `thong-bao-${number}.${format}`);
  const seconds = (performance.now() - began) / 1_000;
  if (assigned !== rows) throw new Error(`${assigned} tasks were assigned by a notice of ${rows} rows`);
  return { 'rows/s': rows / seconds, s: seconds };
};
