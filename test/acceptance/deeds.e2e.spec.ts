import { testDatabase, type TestDatabase } from '#libs/testing';
import { commandLine, jsonFrom } from './kit/command-line.js';

type Recorded = { events: number; revision: number; position: number; taskId: string; directiveId: string };
type Replay = { steps: { type: string; effectiveOn: string; actor: { name: string } }[] };

let database: TestDatabase;
let run: ReturnType<typeof commandLine>;
let json: ReturnType<typeof jsonFrom>;
let task: string;

beforeAll(async () => {
  database = await testDatabase();
  run = commandLine({ DATABASE_URL: database.url });
  json = jsonFrom(run);
  await json('register-directive', '71/NQ-CP', '--signed-on', '01/04/2025', '--effective-on', '01/04/2025');
  const given = ['assign', 'Bộ chỉ số', '--lead', 'BYT', '--due-on', '31/10/2025', '--effective-on', '02/04/2025'];
  task = (await json<Recorded>(...given, '--directive', '71/NQ-CP||2025-04-01')).taskId.slice(0, 13);
}, 60_000);
afterAll(() => database.drop());

const on = (day: string, ...words: readonly string[]) => [...words, '--effective-on', day];
const reporting = ['report', '--claim', 'completed', '--completed-on', '24/10/2025', '--by', 'An'];
const deciding = ['--decided-by', '90/NQ-CP|Nghị quyết|2025-11-06'];

describe('deeds on the command line', () => {
  it('are recorded by who did them, each on its day, and replayed', async () => {
    const [report = '', ...how] = reporting;
    const said = [report, task, 'BYT', ...how, '--result', 'Đã ban hành'];
    expect(await json<Recorded>(...on('2025-10-24', ...said))).toMatchObject({ events: 1, revision: 0 });
    expect(await json<Recorded>(...on('2025-10-24', ...said))).toMatchObject({ events: 0, revision: 0 });
    await json(...on('2025-10-27', 'return', task, 'BYT', '0', '--reason', 'Thiếu số văn bản', '--by', 'Bình'));
    const [, ...corrected] = said;
    await json(
      ...on('2025-10-28', 'correct', task, 'BYT', '0', ...corrected.slice(2), '--evidence', '315/BC-BYT|Báo cáo'),
    );
    const confirming = ['confirm', task, 'BYT', '0', '--by', 'Bình', '--request-id', 'k1'];
    const confirmed = await json<Recorded>(...on('2025-10-29', ...confirming));
    expect(await json<Recorded>(...on('2025-10-29', ...confirming))).toStrictEqual(confirmed);
    const { steps } = await json<Replay>('replay', task);
    expect(steps.map(({ type, effectiveOn, actor }) => `${type} ${effectiveOn} ${actor.name}`).slice(1)).toStrictEqual([
      'StatusReported 2025-10-24 An',
      'StatusReportReturned 2025-10-27 Bình',
      'StatusReportCorrected 2025-10-28 An',
      'CompletionConfirmed 2025-10-29 Bình',
    ]);
  }, 120_000);

  it('are refused with every fault in both languages, and exit with 1', async () => {
    const words = ['extend', task, '--kind', 'extended', '--to', '2025-10-01', '--agency', 'BXD', ...deciding];
    const { code, out, err } = await run(on('2025-11-07', ...words));
    expect([code, out]).toStrictEqual([1, '']);
    expect(err.split('\n').map((line) => /\[(.*)\]$/.exec(line)?.[1])).toStrictEqual([
      ...['task.agency-not-lead', 'task.agency-not-lead', 'task.extension-not-later', 'task.extension-not-later'],
      undefined,
    ]);
  }, 30_000);

  it('are refused upon a revision that is past, and say where it is', async () => {
    const { code, err } = await run(['withdraw', task, '--reason', 'Thôi', ...deciding, '--if-match', '7']);
    expect(code).toBe(1);
    expect(err).toContain('[revision.moved]');
    expect(err.split('\n')).toHaveLength(3);
  }, 30_000);

  it('exit with 2 where they make no sense', async () => {
    const { code, err } = await run(['report', task, 'BYT', '--claim', 'done', '--result', 'x']);
    expect(code).toBe(2);
    expect(err).toContain('--claim');
  }, 30_000);
});
