import { jest } from '@jest/globals';
import { everything } from '#libs/access';
import { MemoryEventStore } from '#libs/event-store';
import { dayAt, plusDays, type Day, type Metadata } from '#libs/kernel';
import { AssignTask, FileStatusReport } from '#libs/tasks';
import { recorded, testDatabase } from '#libs/testing';
import { Awaiter, migrate, ProjectionRunner, readStoreDataSource } from '#libs/read-store';
import { StatusBoard, viewEntities } from '#libs/views';
import pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import { HanoiToday } from '../../../libs/views/src/hanoi-today.js';
import { ReadSide } from '../../../libs/views/src/reading/read-side.query.js';
import { StatusBoardHandler } from '../../../libs/views/src/status-board/status-board.query.js';
import { readModels } from '../projecting/read-models.js';
import { wired } from '../simulation/wired.js';

/** The last millisecond of a day in Asia/Ho_Chi_Minh and the first of the next: 17:00 UTC. */
const around = (day: Day): readonly [number, number] => {
  const midnight = Date.parse(`${day}T17:00:00.000Z`);
  return [midnight - 1, midnight];
};
const by = (effectiveOn: Day, commandId: string): Metadata =>
  recorded({ type: 'x', data: {} }, { effectiveOn, metadata: { commandId } }).metadata;
const assigning = (taskId: string, on: Day): AssignTask =>
  new AssignTask(
    {
      ...{ taskId, directiveId: 'd', directive: { number: '1/QĐ-TTg', kind: null, signedOn: null }, clause: null },
      ...{ title: 'Việc', field: null, leadText: '', leads: [], unresolvedLeads: [], assignees: ['BAA'] },
      ...{ coordinators: [], product: null, approver: null, listing: null, due: { text: null, kind: 'day', on } },
    },
    '2025-10-01',
    by('2025-10-01', `assign ${taskId}`),
  );

const ENDS = ['2025-11-30', '2025-12-31', '2028-02-29', '2026-02-28'];

describe('midnight in Asia/Ho_Chi_Minh', () => {
  afterEach(() => void jest.restoreAllMocks());

  it.each(ENDS)('ends %s at 17:00 UTC, whatever zone the machine is in', (day) => {
    const [last, first] = around(day);
    expect([dayAt(last), dayAt(first)]).toStrictEqual([day, plusDays(day, 1)]);
    const today = (now: number): Day => {
      jest.spyOn(Date, 'now').mockReturnValue(now);
      return new HanoiToday().day();
    };
    expect([today(last), today(first)]).toStrictEqual([day, plusDays(day, 1)]);
  });

  it.each(ENDS)('lets a report of the day after %s in when that day has begun, and not before', async (day) => {
    const { execute } = wired(new MemoryEventStore());
    const [last, first] = around(day);
    await execute(assigning('t', day));
    const said = {
      taskId: 't',
      agency: 'BAA',
      claim: 'in-progress',
      completedOn: null,
      resultText: 'Đang làm',
    } as const;
    const next = plusDays(day, 1);
    const report = (now: number): Promise<unknown> =>
      execute(new FileStatusReport({ ...said, criterion: null, evidence: [] }, dayAt(now), by(next, 'report')));
    await expect(report(last)).rejects.toMatchObject({ name: 'Rejection' });
    expect(await report(first)).toMatchObject({ events: 1, repeated: false });
  });

  it('turns late exactly what was due that day: nothing before, everything after', async () => {
    const database = await testDatabase();
    await migrate(database.url);
    const pool = new pg.Pool({ connectionString: database.url, max: 2 });
    const ledger = new PostgresEventStore(pool);
    const source = await readStoreDataSource({ url: database.url, entities: viewEntities }).initialize();
    const { execute } = wired(ledger);
    for (const [index, day] of ENDS.entries()) await execute(assigning(`t${index}`, day));
    await new ProjectionRunner({ source, url: database.url, ledger, readModels }).project(await ledger.read(0, 100));
    const board = new StatusBoardHandler(new ReadSide(source, ledger, new Awaiter(source)));
    const overdueAt = async (now: number): Promise<number> =>
      (await board.execute(new StatusBoard(everything, dayAt(now), null, { overdueOnly: true }))).total;
    const inTurn = ENDS.toSorted();
    for (const [late, day] of inTurn.entries()) {
      const [last, first] = around(day);
      expect([day, await overdueAt(last), await overdueAt(first)]).toStrictEqual([day, late, late + 1]);
    }
    await source.destroy();
    await ledger.close();
    await pool.end();
    await database.drop();
  });
});
