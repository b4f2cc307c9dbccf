import { jest } from '@jest/globals';
import fc from 'fast-check';
import { everything } from '#libs/access';
import { readSql, readStoreDataSource } from '#libs/read-store';
import { openOwnWorlds } from '../reach/opened-world.spec-kit.js';
import { days } from '../reach/random-world.spec-kit.js';
import type { ReadSide } from '../reading/read-side.query.js';
import { boardTotalsSql } from '../status-board/board-totals-sql.js';
import type { UnnamedTotals } from '../status-board/named-board.js';
import { changingWorlds } from './changing-world.spec-kit.js';
import { closeBlocks } from './close-blocks.js';
import { countsAt } from './counts-at.js';

jest.setTimeout(240_000);

type Asked = Readonly<{ asOf: string; position: number; overdueOnly: boolean }>;

const countedOneByOne = async (read: ReadSide, { asOf, position, overdueOnly }: Asked): Promise<unknown> => {
  const { text, parameters } = boardTotalsSql({
    ...{ reach: everything, asOf, position, filters: overdueOnly ? { overdueOnly } : {} },
    ...{ agencies: null, taskId: null, sort: 'place', limit: 50, offset: 0 },
  });
  const [row] = await read.rows<{ totals: UnnamedTotals }>(text, parameters);
  return row?.totals;
};

describe('running counts', () => {
  let opened: Awaited<ReturnType<typeof openOwnWorlds>>;
  let source: ReturnType<typeof readStoreDataSource>;
  beforeAll(async () => {
    opened = await openOwnWorlds();
    source = await readStoreDataSource({ url: opened.url }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await opened.close();
  });

  it('say on any day, as known at any position, what counting the tasks of the day says', () =>
    fc.assert(
      fc.asyncProperty(
        changingWorlds,
        fc.constantFrom([2, 4, 16], [3, 9], [64]),
        fc.array(fc.tuple(fc.constantFrom(...days), fc.nat(1_000), fc.boolean()), { minLength: 12, maxLength: 12 }),
        async (world, spans, questions) => {
          const { read } = await opened.show(world);
          const runner = source.createQueryRunner();
          await closeBlocks(0, world.length - 1, readSql(runner, 'read'), spans);
          await runner.release();
          for (const [asOf, back, overdueOnly] of questions) {
            const asked = { asOf, position: world.length - 1 - (back % (world.length + 1)), overdueOnly };
            expect(await countsAt(read, { ...asked, spans })).toStrictEqual(await countedOneByOne(read, asked));
          }
        },
      ),
      { numRuns: 25 },
    ));
});
