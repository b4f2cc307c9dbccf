import { everything } from '#libs/access';
import type { Ledger } from '#libs/event-store';
import { rebuild } from '#libs/read-store';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { AgencyHistoryHandler, AgencyHistory } from './agency-history/agency-history.query.js';
import { ListDirectives, ListDirectivesHandler } from './directives/list-directives.query.js';
import { ListFindings, ListFindingsHandler } from './findings/list-findings.query.js';
import { OneTask, OneTaskHandler } from './one-task/one-task.query.js';
import { OverdueTimeline, OverdueTimelineHandler } from './overdue-timeline/overdue-timeline.query.js';
import type { KnownAt } from './reading/known-at.js';
import type { ReadSide } from './reading/read-side.query.js';
import { openSmallWorld, smallReadModels } from './small-world/open-small-world.spec-kit.js';
import { BEFORE_TASKS, LATE_ENTRY, resolution, SECOND_NOTICE, SHA } from './small-world/small-world.spec-kit.js';
import { StatusBoard, StatusBoardHandler, type BoardPage } from './status-board/status-board.query.js';
import type { BoardFilters } from './status-board/board.js';
import { TaskHistory, TaskHistoryHandler } from './task-history/task-history.query.js';
import { TasksByPrefix, TasksByPrefixHandler } from './task-history/tasks-by-prefix.query.js';

let database: TestDatabase;
let world: Awaited<ReturnType<typeof openSmallWorld>>;
let read: ReadSide;
let ledger: Ledger;

beforeAll(async () => {
  database = await testDatabase();
  world = await openSmallWorld(database.url);
  ({ read, ledger } = world);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const board = (asOf: string, filters: BoardFilters = {}, page: BoardPage = {}, knownAt: KnownAt = null) =>
  new StatusBoardHandler(read).execute(new StatusBoard(everything, asOf, knownAt, filters, page));
const overdue = async (asOf: string, filters: BoardFilters = {}, knownAt: KnownAt = null) =>
  (await board(asOf, { ...filters, overdueOnly: true }, {}, knownAt)).items.map((item) => item.taskId);
const ids = async (...of: Parameters<typeof board>) => (await board(...of)).items.map((item) => item.taskId);

describe('status board', () => {
  it('shows where a task is printed, what it is due and how each assignment stands', async () => {
    const { items } = await board('2025-11-05', { text: 'dat dai' });
    expect(items).toStrictEqual([
      {
        taskId: 't1',
        ordinal: 1,
        section: 1,
        sectionTitle: 'Một',
        group: null,
        appendix: 'I',
        document: '624/TB-VPCP',
        title: 'Xây dựng cơ sở dữ liệu Đất đai',
        directive: resolution,
        leadText: 'Các bộ',
        unresolvedLeads: [],
        dueText: 'Tháng 10/2025',
        dueKind: 'day',
        originalDueOn: '2025-10-31',
        dueOn: '2025-10-31',
        remedialDueOn: null,
        status: 'overdue',
        daysLate: 5,
        daysLateAgainstRemedial: null,
        lastReport: { on: '2025-10-24', claim: 'completed', label: null, text: 'Đã ban hành', by: 'BCA' },
        assignments: [
          {
            agency: 'BCA',
            name: 'Bộ Công an',
            status: 'awaiting-confirmation',
            originalDueOn: '2025-10-31',
            dueOn: '2025-10-31',
            remedialDueOn: null,
            completedOn: '2025-10-24',
            completionBasis: 'stated',
            daysLate: 0,
            daysLateAgainstRemedial: null,
            observed: false,
            lastReport: { on: '2025-10-24', claim: 'completed', label: null, text: 'Đã ban hành', by: 'BCA' },
            revision: 0,
          },
          {
            agency: 'BKHDT',
            name: 'Bộ Kế hoạch và Đầu tư',
            status: 'overdue',
            originalDueOn: '2025-10-31',
            dueOn: '2025-10-31',
            remedialDueOn: null,
            completedOn: null,
            completionBasis: null,
            daysLate: 5,
            daysLateAgainstRemedial: null,
            observed: false,
            lastReport: null,
            revision: 0,
          },
          {
            agency: 'BYT',
            name: 'Bộ Y tế',
            status: 'awaiting-confirmation',
            originalDueOn: '2025-10-31',
            dueOn: '2025-10-31',
            remedialDueOn: null,
            completedOn: '2025-10-20',
            completionBasis: 'stated',
            daysLate: 0,
            daysLateAgainstRemedial: null,
            observed: false,
            lastReport: { on: '2025-10-20', claim: 'completed', label: null, text: 'Đã ban hành', by: 'BYT' },
            revision: 0,
          },
        ],
        missingClears: ['responsibility', 'product', 'authority'],
        revision: 1,
      },
    ]);
  });

  it('counts everything whatever the limit', async () => {
    const { total, items, byStatus, byAgency, knownAt } = await board('2025-11-08', {}, { limit: 1, offset: 1 });
    expect({ total, ids: items.map((item) => item.taskId), byStatus, knownAt }).toStrictEqual({
      total: 3,
      ids: ['t2'],
      byStatus: { overdue: 2, 'in-progress': 1 },
      knownAt: await ledger.head(),
    });
    expect(byAgency.map(({ agency, count }) => [agency, count])).toStrictEqual([
      ['BCA', 1],
      ['BKHDT', 1],
      ['BTC', 1],
      ['BYT', 1],
    ]);
  });

  it('says nothing of tasks not yet assigned, and nothing at all of what was not yet known', async () => {
    expect(await ids('2025-10-12')).toStrictEqual(['t1', 't2']);
    expect(await ids('2025-03-31')).toStrictEqual([]);
    expect((await board('2025-11-08', {}, {}, BEFORE_TASKS)).total).toBe(0);
  });

  it('finds words without diacritics in title, lead, directive and result, each word anywhere', async () => {
    expect(await ids('2025-11-08', { text: 'TRINH thu tuong kinh phi' })).toStrictEqual(['t3']);
    expect(await ids('2025-11-06', { text: 'trinh thu tuong' })).toStrictEqual([]);
    expect(await ids('2025-11-08', { text: '71/nq-cp đảo' })).toStrictEqual(['t2']);
    expect(await ids('2025-11-08', { text: '100%' })).toStrictEqual([]);
  });

  it.each([
    ['%', ['t2']],
    ['71%', []],
    ['90%', ['t2']],
    ['90_', []],
    ['\\', []],
    ['?', []],
    ['so%', []],
  ])('finds %s only where it is printed', async (text, found) => {
    expect(await ids('2025-11-08', { text })).toStrictEqual(found);
  });

  it('is narrowed by directive, document, appendix, status and agency', async () => {
    expect(await ids('2025-11-08', { directive: ' 71/nq–cp' })).toStrictEqual(['t1', 't2']);
    expect(await ids('2025-11-08', { document: '624/tb-vpcp', appendix: 'Phụ lục II' })).toStrictEqual(['t3']);
    expect(await ids('2025-11-08', { document: SHA.toUpperCase() })).toStrictEqual(['t1', 't2', 't3']);
    expect(await ids('2025-11-08', { document: '1/TB-VPCP' })).toStrictEqual([]);
    expect(await ids('2025-11-08', { document: '700/TB-VPCP' })).toStrictEqual(['t2']);
    expect(await ids('2025-11-08', { document: '700/TB-VPCP' }, {}, SECOND_NOTICE - 1)).toStrictEqual([]);
    expect(await ids('2025-11-08', { statuses: ['in-progress'] })).toStrictEqual(['t3']);
    expect(await ids('2025-11-08', { agency: 'BYT', statuses: ['awaiting-confirmation'] })).toStrictEqual(['t1']);
  });

  it('counts the tasks of agencies merged into one from the day they merged', async () => {
    expect(await ids('2025-10-14', { agency: 'BTC' })).toStrictEqual(['t3']);
    expect(await ids('2025-10-15', { agency: 'BTC' })).toStrictEqual(['t1', 't3']);
  });

  it('sorts both ways and leaves what has no value at the end', async () => {
    expect(await ids('2025-11-08', {}, { sort: 'dueOn' })).toStrictEqual(['t2', 't1', 't3']);
    expect(await ids('2025-11-08', {}, { sort: '-daysLate' })).toStrictEqual(['t2', 't1', 't3']);
    expect((await ids('2025-12-21', {}, { sort: '-daysLate' })).at(-1)).toBe('t2');
    expect((await ids('2025-12-21', {}, { sort: 'daysLate' })).at(-1)).toBe('t2');
    expect(await ids('2025-11-08', {}, { sort: 'title' })).toStrictEqual(['t3', 't2', 't1']);
  });
});

describe('overdue', () => {
  it('begins on the day after the due date, unresolvable leads included', async () => {
    expect(await overdue('2025-09-30')).toStrictEqual([]);
    expect(await overdue('2025-10-01')).toStrictEqual(['t2']);
    expect(await overdue('2025-11-01')).toStrictEqual(['t1', 't2']);
  });

  it('counts late assignments by agency', async () => {
    const { byAgency } = await board('2025-11-01', { overdueOnly: true });
    expect(byAgency).toStrictEqual([{ agency: 'BKHDT', name: 'Bộ Kế hoạch và Đầu tư', count: 1 }]);
  });

  it('asks for the assignment of the agency, when one is given', async () => {
    expect(await overdue('2025-11-01', { agency: 'BYT' })).toStrictEqual([]);
    expect(await overdue('2025-11-01', { agency: 'BTC' })).toStrictEqual(['t1']);
  });

  it('takes the code of an agency in any case and refuses one that nobody has', async () => {
    expect(await overdue('2025-11-01', { agency: 'BTC' }, 0)).toStrictEqual([]);
    expect(await overdue('2025-11-01', { agency: ' btc' })).toStrictEqual(['t1']);
    await expect(overdue('2025-11-01', { agency: 'BXX' })).rejects.toMatchObject({ code: 'agency.not-found' });
    const intervals = new OverdueTimeline(everything, '2025-11-01', null, { agency: 'BXX' });
    await expect(new OverdueTimelineHandler(read).execute(intervals)).rejects.toMatchObject({
      faults: [{ place: 'agency' }],
    });
  });

  it('tells what was true from what was known', async () => {
    expect(await overdue('2025-11-01', { agency: 'BCA' }, LATE_ENTRY - 1)).toStrictEqual(['t1']);
    expect(await overdue('2025-11-01', { agency: 'BCA' }, LATE_ENTRY)).toStrictEqual([]);
    expect(await overdue('2025-11-01', {}, '2025-11-10T00:00:00Z')).toStrictEqual([]);
    expect(await overdue('2025-11-01', {}, (await ledger.read(LATE_ENTRY, 1))[0]?.recordedAt ?? '')).toStrictEqual([
      't1',
      't2',
    ]);
  });

  it('is ended by an extension from its day on', async () => {
    expect(await overdue('2025-11-09')).toStrictEqual(['t1', 't2']);
    expect(await overdue('2025-11-10')).toStrictEqual(['t2']);
  });

  it('has intervals, open ones included', async () => {
    const { items, total } = await new OverdueTimelineHandler(read).execute(
      new OverdueTimeline(everything, '2025-11-25', null),
    );
    expect(items.map(({ taskId, agency, from, to, days }) => [taskId, agency, from, to, days])).toStrictEqual([
      ['t2', null, '2025-10-01', null, 56],
      ['t1', 'BKHDT', '2025-11-01', '2025-11-10', 9],
    ]);
    expect(total).toBe(2);
    const once = await new OverdueTimelineHandler(read).execute(
      new OverdueTimeline(everything, '2025-11-05', null, { agency: 'BTC' }),
    );
    expect(once.items.map(({ agency, to }) => [agency, to])).toStrictEqual([['BKHDT', null]]);
  });
});

describe('one task', () => {
  it('is shown with its listings, or not at all', async () => {
    const sheet = await new OneTaskHandler(read).execute(new OneTask(everything, 't3', '2025-11-08', null));
    expect(sheet).toMatchObject({
      taskId: 't3',
      status: 'in-progress',
      assignments: [{ agency: 'BTC', observed: true, lastReport: { label: 'Đang thực hiện', by: 'VPCP' } }],
    });
    expect(sheet?.listings).toStrictEqual([
      {
        document: '624/TB-VPCP',
        appendix: 'II',
        section: 1,
        sectionTitle: 'Một',
        group: null,
        ordinal: 1,
        row: 1,
        sha256: SHA,
      },
    ]);
    expect(await new OneTaskHandler(read).execute(new OneTask(everything, 't9', '2025-11-08', null))).toBeNull();
    expect(
      await new OneTaskHandler(read).execute(new OneTask(everything, 't3', '2025-11-08', BEFORE_TASKS)),
    ).toBeNull();
  });

  it('tells after every event what changed and how it stood', async () => {
    const replay = await new TaskHistoryHandler(ledger, read).execute(new TaskHistory(everything, 't3', null));
    expect(replay?.steps.map(({ type, effectiveOn, state }) => [type, effectiveOn, state?.status])).toStrictEqual([
      ['TaskAssigned', '2025-10-13', 'not-started'],
      ['ProgressObserved', '2025-11-07', 'in-progress'],
      ['TaskWithdrawn', '2025-11-20', 'withdrawn'],
    ]);
    expect(replay?.steps[1]?.changes).toStrictEqual([
      { agency: null, field: 'status', from: 'not-started', to: 'in-progress' },
      { agency: null, field: 'observed', from: false, to: true },
      { agency: 'BTC', field: 'status', from: 'not-started', to: 'in-progress' },
      { agency: 'BTC', field: 'observed', from: false, to: true },
    ]);
    expect(
      await new TaskHistoryHandler(ledger, read).execute(new TaskHistory(everything, 't3', BEFORE_TASKS)),
    ).toBeNull();
  });
});

describe('the beginning of an id', () => {
  it.each([
    ['t1', ['t1']],
    ['t', ['t1', 't2']],
    ['%', []],
  ])('%s stands for the tasks that begin so', async (prefix, found) => {
    expect(await new TasksByPrefixHandler(read).execute(new TasksByPrefix(everything, prefix))).toStrictEqual(found);
  });
});

describe('agency history', () => {
  const history = (code: string, asOf: string, knownAt: KnownAt = null) =>
    new AgencyHistoryHandler(read).execute(new AgencyHistory(everything, code, asOf, knownAt));

  it('follows a merger and names the agency of the time', async () => {
    const sheet = await history('BTC', '2025-11-25');
    expect(sheet?.predecessors).toStrictEqual(['BKHDT']);
    expect(
      sheet?.entries.map(({ on, kind, taskId, agency, dueOn }) => [on, kind, taskId, agency, dueOn]),
    ).toStrictEqual([
      ['2025-04-01', 'assigned', 't1', 'BKHDT', '2025-10-31'],
      ['2025-10-13', 'assigned', 't3', 'BTC', '2025-11-30'],
      ['2025-11-01', 'missed', 't1', 'BKHDT', '2025-10-31'],
      ['2025-11-07', 'observed', 't3', 'BTC', '2025-11-30'],
      ['2025-11-10', 'extended', 't1', 'BKHDT', '2025-12-31'],
      ['2025-11-12', 'reported', 't1', 'BKHDT', '2025-12-31'],
      ['2025-11-20', 'withdrawn', 't3', 'BTC', '2025-11-30'],
    ]);
  });

  it('holds what had happened by a day and was known by then, and knows no strangers', async () => {
    expect((await history('BTC', '2025-10-14'))?.entries.map((entry) => entry.agency)).toStrictEqual(['BTC']);
    expect((await history('BCA', '2025-12-01', LATE_ENTRY - 1))?.entries.map((entry) => entry.kind)).toStrictEqual([
      'assigned',
      'missed',
    ]);
    expect((await history('BCA', '2025-12-01'))?.entries.map((entry) => entry.kind)).toStrictEqual([
      'assigned',
      'reported',
    ]);
    expect((await history('BKHDT', '2025-10-31'))?.entries.map((entry) => entry.kind)).toStrictEqual(['assigned']);
    expect(await history('XYZ', '2025-12-01')).toBeNull();
    expect((await history('btc', '2025-12-01'))?.agency).toBe('BTC');
  });
});

describe('lists', () => {
  it('give the directives with their tasks by status', async () => {
    const { items, total } = await new ListDirectivesHandler(read).execute(
      new ListDirectives(everything, '2025-11-08', null),
    );
    expect(items.map(({ number, tasks, byStatus }) => [number, tasks, byStatus])).toStrictEqual([
      ['71/NQ-CP', 2, { overdue: 2 }],
      ['552/TB-VPCP', 1, { 'in-progress': 1 }],
    ]);
    expect(total).toBe(2);
  });

  it('give the findings of reports with their task', async () => {
    const { items } = await new ListFindingsHandler(read).execute(
      new ListFindings(everything, null, { code: 'on-time-but-completed-later' }),
    );
    expect(items).toMatchObject([{ code: 'on-time-but-completed-later', taskId: 't1', document: null }]);
    expect(items[0]?.message.en).toBe(
      'Labelled "Đã hoàn thành", yet the result mentions 20/11/2025, after the deadline 31/12/2025',
    );
  });
});

describe('read models', () => {
  it.each([1, 100])('come out the same when rebuilt in pages of %d', async (pageSize) => {
    const report = await rebuild({
      source: world.source,
      url: database.url,
      ledger,
      readModels: smallReadModels,
      compare: true,
      pageSize,
    });
    expect(report.tables.map(({ table, live }) => [table, live > 0])).not.toContainEqual([expect.any(String), false]);
    expect(report.tables.filter(({ missing, extra }) => missing + extra > 0)).toStrictEqual([]);
  });

  it('have tables that fit their entities', async () => {
    const { upQueries } = await world.source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toStrictEqual([]);
  });

  it('use the range index for a day and a position', async () => {
    const runner = world.source.createQueryRunner();
    await runner.query('SET enable_seqscan = off');
    const plan: unknown = await runner.query(
      "EXPLAIN SELECT * FROM read.assignment_timeline WHERE effective @> '2025-11-07'::date AND known @> 5::bigint",
    );
    await runner.query('RESET enable_seqscan');
    await runner.release();
    expect(JSON.stringify(plan)).toContain('assignment_timeline_at');
  });
});
