import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/test/faults/main.js', import.meta.url));
const KINDS = ['kill-server', 'kill-postgres', 'terminate-backend', 'cut-before', 'cut-during', 'cut-after'];

type Told = Readonly<{
  ok: boolean;
  fired: number;
  kinds: Record<string, object>;
  judged: Readonly<{
    commands: Record<'sent' | 'acknowledged' | 'unknownOnce', number>;
    seen: Record<string, number>;
    first: readonly string[];
  }>;
  unfired: readonly string[];
}>;

const run = (...options: readonly string[]): Promise<Readonly<{ code: number; out: string; err: string }>> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...options],
      { env: { ...process.env, NODE_OPTIONS: '' } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

describe('a ledger whose programs and connections are killed under load', () => {
  it('loses nothing, doubles nothing, and shows everybody the same', async () => {
    const { code, out, err } = await run('--trials', '1', '--workers', '6', '--kinds', KINDS.join(','), '--json');
    const told = out === '' ? null : (JSON.parse(out) as Told);
    process.stderr.write(`${JSON.stringify({ kinds: told?.kinds, commands: told?.judged.commands })}\n`);
    if (told === null) throw new Error(err);
    expect(told).toMatchObject({ ok: true, fired: KINDS.length, judged: { first: [] }, unfired: [] });
    expect(Object.keys(told.kinds)).toStrictEqual(KINDS);
    expect(told.judged.commands.acknowledged).toBe(told.judged.commands.sent);
    expect(told.judged.commands.unknownOnce).toBeGreaterThan(0);
    expect(code).toBe(0);
  }, 240_000);

  it('is not tried with options that make no sense, all of which are told', async () => {
    const { code, out, err } = await run('--trials', 'many', '--kinds', 'kill-server,frost');
    expect([code, out]).toStrictEqual([2, '']);
    expect(err).toMatch(/^--kinds: there is no kind "frost"\n--trials: a whole number of at least 1, not "many"\n/);
  }, 60_000);
});
