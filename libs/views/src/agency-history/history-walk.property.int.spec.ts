import { jest } from '@jest/globals';
import fc from 'fast-check';
import { everything } from '#libs/access';
import { plusDays } from '#libs/kernel';
import { linesAt } from '../counting/lines-at.js';
import { changingWorlds } from '../counting/changing-world.spec-kit.js';
import { openOwnWorlds } from '../reach/opened-world.spec-kit.js';
import { codes, days, START, type Happened } from '../reach/random-world.spec-kit.js';
import type { ReadSide } from '../reading/read-side.query.js';
import type { UnnamedEntry } from './agency-history-entry.js';
import { historyPageSql } from './history-page-sql.js';
import { historyTotalSql } from './history-total-sql.js';
import type { HistoryQuestion } from './history-question.js';
import { historyWalkSql } from './history-walk-sql.js';

jest.setTimeout(240_000);

const succession = fc.record({
  on: fc.constantFrom(...days.slice(0, 30)),
  which: fc.nat(5),
  who: fc.nat(3),
  at: fc.nat(30),
  successor: fc.constantFrom(...codes),
});

/** Duties that pass on as the product lets them: the predecessor's line says so, and then the successor's. */
const worlds = fc
  .tuple(changingWorlds, fc.array(succession, { maxLength: 4 }))
  .map(([world, successions]) => successions.reduce<readonly Happened[]>(withSuccession, world));

type Succession = typeof succession extends fc.Arbitrary<infer One> ? One : never;

const withSuccession = (world: readonly Happened[], { on, which, who, at, successor }: Succession) => {
  const tasks = world.filter(({ fact }) => fact.type === 'TaskAssigned');
  const { taskId, assignees } = tasks[which % tasks.length]?.fact.data as Readonly<{
    taskId: string;
    assignees: readonly string[];
  }>;
  const agency = assignees[who % assignees.length] ?? 'AA';
  const data = { taskId, agency, successor };
  const transferred = { type: 'AssignmentTransferred', data: { ...data, lapsedRequest: null } };
  const begun = world.indexOf(tasks.at(-1) ?? world[0]!) + 1;
  const place = begun + (at % (world.length - begun + 1));
  return [
    ...world.slice(0, place),
    { stream: `assignment-${taskId}.${agency}`, on, fact: transferred },
    { stream: `task-${taskId}`, on, fact: { type: 'LeadSucceeded', data } },
    ...world.slice(place),
  ];
};

const sortedBy = async (read: ReadSide, question: HistoryQuestion): Promise<readonly UnnamedEntry[] | undefined> => {
  const { text, parameters } = historyPageSql(question);
  const [row] = await read.rows<{ entries: readonly UnnamedEntry[] }>(text, parameters);
  return row?.entries;
};

describe('the walk along a history', () => {
  let opened: Awaited<ReturnType<typeof openOwnWorlds>>;
  beforeAll(async () => void (opened = await openOwnWorlds()));
  afterAll(() => opened.close());

  it('finds the page that sorting all lines finds, or says that it did not come to its end', () =>
    fc.assert(
      fc.asyncProperty(
        worlds,
        fc.record({
          asOf: fc.constantFrom(...days),
          back: fc.nat(12),
          codes: fc.subarray([...codes, 'AA/IT'], { minLength: 1 }),
          limit: fc.integer({ min: 1, max: 12 }),
          offset: fc.nat(12),
        }),
        fc.nat(12),
        async (world, { back, ...asked }, steps) => {
          const { read } = await opened.show(world);
          const question: HistoryQuestion = { ...asked, reach: everything, position: world.length - 1 - back };
          const walked = async (most: number) => {
            const { text, parameters } = historyWalkSql(question, most);
            const [row] = await read.rows<{ entries: readonly UnnamedEntry[]; complete: boolean }>(text, parameters);
            return row;
          };
          const sorted = await sortedBy(read, question);
          const [short, long] = [await walked(steps), await walked(200)];
          expect(long).toStrictEqual({ entries: sorted, complete: true });
          if (short?.complete === true) expect(short.entries).toStrictEqual(sorted);
        },
      ),
      { numRuns: 60 },
    ));

  it('is as long as the lines that are counted, also for who sees a part of them', () =>
    fc.assert(
      fc.asyncProperty(
        worlds,
        fc.constantFrom(...days),
        fc.nat(12),
        fc.subarray([...codes, 'AA/IT'], { minLength: 1 }),
        fc.constantFrom(everything, { all: false, agencies: ['AA', 'BB'], fields: ['land'] }),
        async (world, asOf, back, asked, reach) => {
          const { read } = await opened.show(world);
          const position = world.length - 1 - back;
          const question = { reach, asOf, position, codes: asked, limit: null, offset: 0 };
          const { text, parameters } = historyTotalSql(question);
          const [counted] = await read.rows<{ total: number }>(text, parameters);
          const lines = (await sortedBy(read, question))?.length;
          expect(counted?.total).toBe(lines);
          if (reach === everything) expect(await linesAt(read, { asOf, position, codes: asked })).toBe(lines);
        },
      ),
      { numRuns: 60 },
    ));

  it('is counted rightly when a lateness that was taken over goes again in a later page', async () => {
    const [assigned] = fc.sample(changingWorlds, 1)[0]?.filter(({ fact }) => fact.type === 'TaskAssigned') ?? [];
    const { stream, fact } = assigned as Happened;
    const { taskId } = fact.data as Readonly<{ taskId: string }>;
    const dueOn = plusDays(START, 3);
    const due = { text: null, kind: 'day', on: dueOn };
    const on = plusDays(START, 10);
    const own = `assignment-${taskId}.AA`;
    const passing = { taskId, agency: 'AA', successor: 'BB' };
    const extended = { taskId, agency: null, from: dueOn, to: plusDays(START, 30), kind: 'amended', reason: null };
    const decision = { decidedBy: { number: '1/TB', kind: null, signedOn: null } };
    const reminded = { type: 'ReminderSent', data: { taskId, agency: 'AA', text: 'x', sender: 'VPCP' } };
    const world: readonly Happened[] = [
      { stream, on: START, fact: { ...fact, data: { ...fact.data, assignees: ['AA'], due } } },
      { stream: own, on, fact: { type: 'AssignmentTransferred', data: { ...passing, lapsedRequest: null } } },
      { stream, on, fact: { type: 'LeadSucceeded', data: passing } },
      { stream, on: plusDays(START, 1), fact: { type: 'DeadlineExtended', data: { ...extended, ...decision } } },
      { stream: own, on, fact: reminded },
      { stream: own, on, fact: reminded },
    ];
    const { read } = await opened.show(world);
    for (const position of [2, 3, 5]) {
      const asked = { asOf: plusDays(START, 35), position, codes: ['BB'] };
      const lines = await sortedBy(read, { ...asked, reach: everything, limit: null, offset: 0 });
      expect(await linesAt(read, asked)).toBe(lines?.length);
    }
    const all = { asOf: plusDays(START, 35), codes: ['BB'] };
    expect(await linesAt(read, { ...all, position: 1_000_000 })).toBe(await linesAt(read, { ...all, position: 5 }));
  });
});
