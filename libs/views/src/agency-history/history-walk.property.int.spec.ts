import { jest } from '@jest/globals';
import fc from 'fast-check';
import { everything } from '#libs/access';
import { changingWorlds } from '../counting/changing-world.spec-kit.js';
import { openOwnWorlds } from '../reach/opened-world.spec-kit.js';
import { codes, days, type Happened } from '../reach/random-world.spec-kit.js';
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
  agency: fc.constantFrom(...codes),
  successor: fc.constantFrom(...codes),
});

/** Duties that pass on as the product lets them: the predecessor's line says so, and then the successor's. */
const worlds = fc.tuple(changingWorlds, fc.array(succession, { maxLength: 4 })).map(([world, successions]) => {
  const tasks = world.filter(({ fact }) => fact.type === 'TaskAssigned');
  return [
    ...world,
    ...successions.flatMap(({ on, which, agency, successor }): readonly Happened[] => {
      const taskId = String(tasks[which % tasks.length]?.fact.data['taskId']);
      const data = { taskId, agency, successor };
      const transferred = { type: 'AssignmentTransferred', data: { ...data, lapsedRequest: null } };
      return [
        { stream: `assignment-${taskId}.${agency}`, on, fact: transferred },
        { stream: `task-${taskId}`, on, fact: { type: 'LeadSucceeded', data } },
      ];
    }),
  ];
});

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
          expect(counted?.total).toBe((await sortedBy(read, question))?.length);
        },
      ),
      { numRuns: 60 },
    ));
});
