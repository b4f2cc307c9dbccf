import { jest } from '@jest/globals';
import fc from 'fast-check';
import { everything } from '#libs/access';
import { openOwnWorlds } from '../reach/opened-world.spec-kit.js';
import { days, worlds } from '../reach/random-world.spec-kit.js';
import { statuses } from '../domain/status.js';
import type { ReadSide } from '../reading/read-side.query.js';
import { boardPageSql } from './board-page-sql.js';
import type { BoardQuestion } from './board-question.js';
import { boardWalkSql } from './board-walk-sql.js';
import type { UnnamedItem } from './named-board.js';

jest.setTimeout(240_000);

const listing = fc.record({
  task: fc.nat(5),
  notice: fc.constantFrom('9/TB', '10/TB'),
  signed_on: fc.constantFrom('2025-10-01', '2025-10-02'),
  appendix: fc.constantFrom('I', 'II'),
  row: fc.nat(2),
  known_from: fc.nat(40),
});

const filters = fc.oneof(
  fc.constant({}),
  fc.constant({ overdueOnly: true }),
  fc.record({ statuses: fc.subarray([...statuses], { minLength: 1 }) }),
);

/** Places of every kind: shared by several tasks, several of one task, known late, none. */
const relist = async (read: ReadSide, listings: readonly object[]): Promise<void> => {
  await read.rows('TRUNCATE read.task_listing', []);
  await read.rows(
    `INSERT INTO read.task_listing (task_id, notice, signed_on, appendix, row, known_from, notice_key, appendix_key)
     SELECT 't' || task, notice, signed_on, appendix, row, known_from, notice, appendix
     FROM jsonb_to_recordset($1::jsonb) AS r(task integer, notice text, signed_on date, appendix text, row integer, known_from bigint)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(listings)],
  );
};

describe('the walk in page order', () => {
  let opened: Awaited<ReturnType<typeof openOwnWorlds>>;
  beforeAll(async () => void (opened = await openOwnWorlds()));
  afterAll(() => opened.close());

  it('finds the page that sorting all finds, or says that it did not come to its end', () =>
    fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(listing, { maxLength: 12 }),
        filters,
        fc.record({
          asOf: fc.constantFrom(...days),
          back: fc.nat(10),
          sort: fc.constantFrom('place' as const, '-place' as const),
          limit: fc.integer({ min: 1, max: 4 }),
          offset: fc.nat(4),
        }),
        fc.nat(8),
        async (world, listings, filter, { back, ...asked }, steps) => {
          const { read } = await opened.show(world);
          await relist(read, listings);
          const question: BoardQuestion = {
            ...asked,
            ...{ reach: everything, position: world.length - 1 - back, filters: filter, agencies: null, taskId: null },
          };
          const walked = async (most: number) => {
            const { text, parameters } = boardWalkSql(question, most);
            const [row] = await read.rows<{ items: readonly UnnamedItem[]; complete: boolean }>(text, parameters);
            return row;
          };
          const { text, parameters } = boardPageSql(question);
          const [sorted] = await read.rows<{ items: readonly UnnamedItem[] }>(text, parameters);
          const [short, long] = [await walked(steps), await walked(100)];
          expect(long).toStrictEqual({ items: sorted?.items, complete: true });
          if (short?.complete === true) expect(short.items).toStrictEqual(sorted?.items);
        },
      ),
      { numRuns: 60 },
    ));
});
