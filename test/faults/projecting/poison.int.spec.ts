import type { Fact, PlainRecord } from '#libs/kernel';
import { migrate } from '#libs/read-store';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { agencies } from '../simulation/agencies.js';
import { startedProgram, writeRaw, type Mended } from './poisoned-program.spec-kit.js';

const task: PlainRecord = {
  ...{ taskId: 't', directiveId: 'd', directive: { number: '1/QĐ-TTg', kind: null, signedOn: null }, clause: null },
  ...{ title: 'Việc', field: null, leadText: '', leads: [], unresolvedLeads: [], assignees: ['BAA'], coordinators: [] },
  ...{ product: null, approver: null, listing: null, due: { text: null, kind: 'day', on: '2025-12-31' } },
};
const { due: _, ...withoutDue } = task;
const undue = { ...task, due: { text: null, kind: 'day', on: '2025-99-99' } };
const imported: PlainRecord = {
  ...{
    sha256: 'f'.repeat(64),
    reading: 'r',
    fileName: 'f.txt',
    format: 'text',
    number: '9/TB',
    signedOn: '2025-11-01',
  },
  ...{ appendices: [], rows: 0, findings: [] },
};

type Poison = Readonly<{
  kind: string;
  stream: string;
  event: Fact;
  version?: number;
  /** Who stops; `all` when nobody can read the event. */
  stops: readonly string[] | 'all';
  mended: Mended;
}>;

const poisons: readonly Poison[] = [
  {
    kind: 'a type that only a newer program knows',
    ...{ stream: 'task-t', event: { type: 'TaskSung', data: { taskId: 't' } }, stops: 'all' },
    mended: { types: { TaskSung: true } },
  },
  {
    kind: 'a schema version that only a newer program knows',
    ...{ stream: 'task-t', event: { type: 'TaskAssigned', data: { ...task, newer: true } }, version: 2, stops: 'all' },
    mended: { upcasters: { TaskAssigned: [(data) => data] } },
  },
  {
    kind: 'data that the fold cannot take',
    ...{ stream: 'task-t', event: { type: 'TaskAssigned', data: withoutDue }, stops: ['projections'] },
    mended: { upcasters: { TaskAssigned: [(data) => ({ ...task, ...data })] } },
  },
  {
    kind: 'a row that the table refuses',
    ...{ stream: 'task-t', event: { type: 'TaskAssigned', data: undue }, stops: ['projections'] },
    mended: { upcasters: { TaskAssigned: [(data) => ({ ...data, due: task['due'] ?? null })] } },
  },
  {
    kind: 'an event to which a process finds no answer',
    ...{ stream: 'document-x', event: { type: 'DocumentImported', data: imported }, stops: ['settle-document'] },
    mended: { upcasters: { DocumentImported: [(data) => ({ ...data, sha256: 'x' })] } },
  },
];

describe('a poison event', () => {
  let template: TestDatabase;
  let database: TestDatabase;
  const running: Awaited<ReturnType<typeof startedProgram>>[] = [];
  const started = async (mended: Mended = {}) => {
    const program = await startedProgram(database.url, mended);
    running.push(program);
    return program;
  };
  beforeAll(async () => {
    template = await testDatabase();
    await migrate(template.url);
    for (const code of agencies) await registered(template.url, code);
  });
  beforeEach(async () => void (database = await testDatabase(template)));
  afterEach(async () => {
    for (const program of running.splice(0)) await program.close();
    await database.drop();
  });
  afterAll(() => template.drop());

  const registered = (url: string, code: string): Promise<void> =>
    writeRaw(url, `agency-${code}`, 0, {
      type: 'AgencyRegistered',
      data: { code, name: `Bộ ${code}`, kind: 'ministry', aliases: [] },
    });

  it.each(poisons)(
    'stops whom it stops, at its number and in sight of all: $kind',
    async (poison) => {
      const { url } = database;
      await writeRaw(url, poison.stream, 0, poison.event, poison.version);
      await registered(url, 'BZZ');
      const [at, head] = [agencies.length, agencies.length + 1];
      const program = await started();
      const states = await program.settled(true);
      const stopped = states.filter((state) => state.stopped !== null);
      const expected = poison.stops === 'all' ? states.map(({ name }) => name) : poison.stops;
      expect(stopped.map(({ name }) => name).sort()).toStrictEqual([...expected].sort());
      expect(stopped.map((state) => [state.position, state.stopped?.sequence])).toStrictEqual(
        stopped.map(() => [at - 1, at]),
      );
      expect(states.filter((state) => state.stopped === null).every(({ position }) => position === head)).toBe(true);
      expect(await program.ready()).toBe(503);
      await running.pop()?.close();

      const mended = await started(poison.mended);
      const after = await mended.settled(false);
      expect(after.every(({ position }) => position >= head)).toBe(true);
      expect([await mended.ready(), await mended.wrongTables()]).toStrictEqual([200, []]);
    },
    60_000,
  );
});
