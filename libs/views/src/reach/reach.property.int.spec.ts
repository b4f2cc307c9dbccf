import { jest } from '@jest/globals';
import fc from 'fast-check';
import { everything, nothing, type Reach } from '#libs/access';
import { Rejection } from '#libs/kernel';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { AgencyHistory, AgencyHistoryHandler } from '../agency-history/agency-history.query.js';
import { ListDirectives, ListDirectivesHandler } from '../directives/list-directives.query.js';
import { OneDirective, OneDirectiveHandler } from '../directives/one-directive.query.js';
import { ListFindings, ListFindingsHandler } from '../findings/list-findings.query.js';
import { OneAssignment, OneAssignmentHandler } from '../one-assignment/one-assignment.query.js';
import { OneTask, OneTaskHandler } from '../one-task/one-task.query.js';
import { OverdueTimeline, OverdueTimelineHandler } from '../overdue-timeline/overdue-timeline.query.js';
import { boardSorts, type BoardFilters } from '../status-board/board.js';
import { StatusBoard, StatusBoardHandler } from '../status-board/status-board.query.js';
import { TaskHistory, TaskHistoryHandler } from '../task-history/task-history.query.js';
import { TasksByPrefix, TasksByPrefixHandler } from '../task-history/tasks-by-prefix.query.js';
import { openWorlds, type OpenedWorld } from './opened-world.spec-kit.js';
import { codes, days, worlds } from './random-world.spec-kit.js';
import { withoutHidden } from './without-hidden.spec-kit.js';

jest.setTimeout(240_000);

const officer = (...agencies: readonly string[]): Reach => ({ all: false, agencies, fields: [] });
const monitor = (...fields: readonly string[]): Reach => ({ all: false, agencies: [], fields });
const reaches = [
  officer('AA', 'DD'),
  officer('BB'),
  officer('CC'),
  officer('AA/IT'),
  monitor('land'),
  monitor('land', 'health'),
  monitor('*'),
  { all: false, agencies: ['BB'], fields: ['health'] },
  nothing,
  everything,
];

/** Which clears are named is a fact of the whole task, whoever asks. */
const TASKS_OWN = new Set(['missingClears', 'byMissingClear']);

/** The instant of recording differs between two worlds; revisions of a task's own stream tell that something happened to it, never what. */
const told = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), function (this: Record<string, unknown>, key: string, value: unknown) {
    const ofTask = key === 'revision' && ('assignments' in this || String(this['stream']).startsWith('task-'));
    return key === 'recordedAt' || TASKS_OWN.has(key) || ofTask ? undefined : value;
  }) as unknown;

const refusal = (error: unknown): unknown => {
  if (error instanceof Rejection) return error.code;
  throw error;
};

type Asked = Readonly<{ day: string; knownAt: number; sort: (typeof boardSorts)[number]; tasks: readonly string[] }>;

const board = (asked: Asked, { read }: OpenedWorld, reach: Reach, filters: BoardFilters, limit = 50, offset = 0) =>
  new StatusBoardHandler(read)
    .execute(new StatusBoard(reach, asked.day, asked.knownAt, filters, { sort: asked.sort, limit, offset }))
    .catch(refusal);

/** Every question there is; `named` are the agencies that may be asked about. */
const answers = async (asked: Asked, world: OpenedWorld, reach: Reach, named: readonly string[]) => {
  const { read, ledger } = world;
  const { day, knownAt } = asked;
  const told: Record<string, unknown> = {
    board: await board(asked, world, reach, {}),
    page: await board(asked, world, reach, {}, 1, 1),
    words: await board(asked, world, reach, { text: 'dang lam' }),
    sign: await board(asked, world, reach, { text: '90%' }),
    overdue: await board(asked, world, reach, { overdueOnly: true }),
    open: await board(asked, world, reach, { statuses: ['in-progress', 'not-started'] }),
    intervals: await new OverdueTimelineHandler(read).execute(new OverdueTimeline(reach, day, knownAt)),
    findings: await new ListFindingsHandler(read).execute(new ListFindings(reach, knownAt)),
    prefix: await new TasksByPrefixHandler(read).execute(new TasksByPrefix(reach, 't')),
  };
  for (const agency of named) {
    told[`board of ${agency}`] = await board(asked, world, reach, { agency });
    told[`late of ${agency}`] = await board(asked, world, reach, { agency, overdueOnly: true });
    told[`history of ${agency}`] = await new AgencyHistoryHandler(read).execute(
      new AgencyHistory(reach, agency, day, knownAt),
    );
  }
  for (const taskId of asked.tasks) {
    told[taskId] = await new OneTaskHandler(read).execute(new OneTask(reach, taskId, day, knownAt));
    told[`history of ${taskId}`] = await new TaskHistoryHandler(ledger, read).execute(
      new TaskHistory(reach, taskId, knownAt),
    );
    for (const agency of [...codes, 'AA/IT', 'BB/HR']) {
      told[`duty ${taskId} ${agency}`] = await new OneAssignmentHandler(read, ledger).execute(
        new OneAssignment(reach, taskId, agency, day, knownAt),
      );
    }
  }
  return told;
};

const directives = async ({ day, knownAt }: Asked, { read }: OpenedWorld, reach: Reach) => {
  const { items, total } = await new ListDirectivesHandler(read).execute(new ListDirectives(reach, day, knownAt));
  const one = await new OneDirectiveHandler(read).execute(new OneDirective(reach, 'd1', day, knownAt));
  return { items, total, one };
};

describe('what lies within reach', () => {
  let databases: readonly TestDatabase[];
  let whole: Awaited<ReturnType<typeof openWorlds>>;
  let filtered: Awaited<ReturnType<typeof openWorlds>>;
  beforeAll(async () => {
    databases = [await testDatabase(), await testDatabase()];
    [whole, filtered] = (await Promise.all(databases.map(({ url }) => openWorlds(url)))) as [
      typeof whole,
      typeof filtered,
    ];
  });
  afterAll(async () => {
    await Promise.all([whole, filtered].map((one) => one.close()));
    await Promise.all(databases.map((one) => one.drop()));
  });

  it('is what would be there if nothing else were, whatever is asked', () =>
    fc.assert(
      fc.asyncProperty(
        worlds,
        fc.constantFrom(...reaches),
        fc.constantFrom(...days),
        fc.nat(8),
        fc.constantFrom(...boardSorts),
        async (world, reach, day, back, sort) => {
          const tasks = [...new Set(world.map(({ fact }) => String(fact.data['taskId'])))];
          const asked = { day, knownAt: world.length - 1 - back, sort, tasks };
          const limited = reach.fields.length === 0 && !reach.all;
          const named = limited ? codes.filter((code) => reach.agencies.includes(code)) : codes;
          const real = await whole.show(world);
          const rest = await filtered.show(withoutHidden(world, reach));
          expect(told(await answers(asked, real, reach, named))).toStrictEqual(
            told(await answers(asked, rest, everything, named)),
          );
          const left = await directives(asked, rest, everything);
          const shown = left.items.filter((one) => reach.all || one.tasks > 0);
          const one = left.one === null || (!reach.all && left.one.tasks === 0) ? null : left.one;
          expect(await directives(asked, real, reach)).toStrictEqual({ items: shown, total: shown.length, one });
          for (const code of limited ? codes.filter((other) => !reach.agencies.includes(other)) : []) {
            expect(await board(asked, real, reach, { agency: code })).toBe('agency.not-found');
            const history = new AgencyHistory(reach, code, day, asked.knownAt);
            expect(await new AgencyHistoryHandler(real.read).execute(history)).toBeNull();
          }
        },
      ),
      { numRuns: 40 },
    ));
});
