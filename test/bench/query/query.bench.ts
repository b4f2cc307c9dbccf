import { join } from 'node:path';
import { signToken } from '#libs/access';
import { openDatabase } from '#libs/postgres';
import type { Bench, Case, Figures, Stage } from '../kit/bench.js';
import { startedOnce, startTaskLedger } from '../kit/task-ledger-server.js';
import type { ServerProcess } from '../kit/server-process.js';
import { filledOffice, type FilledOffice } from './filled-office.js';
import { questions, type Question } from './questions.js';

const SMALLEST = 10_000;
/** Enough for a hundredth of them to be more than one; days, positions and agencies come again together only after as many. */
const ASKED = 300;

type Office = FilledOffice & Readonly<{ server: ServerProcess; token: string; close: () => Promise<void> }>;

export const query: Bench = {
  name: 'query',
  about: `  Questions over HTTP with a token that sees all, one after the other, each about another day, position or agency: a page of
  the status board, what was overdue on a past day as known at a past position, a page of an agency's history. On logs
  with 10,000, 100,000 … up to --size (1,000,000) assignments in a PostgreSQL each, read models built. The goal compares
  the largest with the smallest. An agency has more to tell the larger the log is: there are 56 in all of them.`,
  rounds: 3,
  open: async (stage) => {
    const most = stage.quick ? 40 : (stage.size ?? 1_000_000);
    const sizes = stage.quick ? [20, most] : sizesUpTo(most);
    const offices: Office[] = [];
    for (const size of sizes) offices.push(await openOffice(stage, size));
    return {
      cases: questions.map((question) => caseOf(question, offices, stage)),
      close: async () => {
        for (const office of offices) await office.close();
      },
    };
  },
};

/** Powers of ten from the smallest on, and `most` itself at the end. */
const sizesUpTo = (most: number): readonly number[] => [
  ...[SMALLEST, 10 * SMALLEST, 100 * SMALLEST].filter((size) => size < most),
  most,
];

const openOffice = async (stage: Stage, size: number): Promise<Office> => {
  const folder = join(stage.folder, `office-${size}`);
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  const { url } = database;
  await startedOnce({ url, folder });
  const filled = await filledOffice(url, size, stage.say);
  const server = await startTaskLedger({ url, folder });
  const office = { subject: 'bench', name: 'Bench', roles: ['government-office' as const], agency: null, fields: [] };
  const { token } = await signToken(join(folder, 'server'), office, 8 * 3_600);
  return { ...filled, server, token, close: () => server.stop().then(() => database.close()) };
};

const caseOf = (question: Question, offices: readonly Office[], { quick }: Stage): Case => {
  const nameOf = ({ size }: Office): string => `${size} assignments`;
  const [smallest, largest] = [offices[0], offices.at(-1)];
  return {
    name: question.name,
    variants: offices.map((office) => ({
      name: nameOf(office),
      measure: () => asked(question, office, quick ? 3 : ASKED),
    })),
    goals:
      quick || smallest === undefined || largest === undefined || smallest === largest
        ? []
        : [{ figure: 'p99 ms', variant: nameOf(largest), against: nameOf(smallest), atMost: 1.5 }],
  };
};

const asked = async ({ path }: Question, office: Office, times: number): Promise<Figures> => {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now();
    const answer = await fetch(`${office.server.url}${path(office, turn)}`, {
      headers: { Authorization: `Bearer ${office.token}` },
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status}: ${body}`);
    took.push(performance.now() - began);
  }
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(times - 1, Math.ceil(share * times) - 1)] ?? Number.NaN;
  return { 'p50 ms': at(0.5), 'p99 ms': at(0.99) };
};
