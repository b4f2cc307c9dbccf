import type { LedgerSource, LedgerSourceState } from '#libs/event-store';
import { Metrics } from '#libs/telemetry';
import { SourceMetrics } from './source-metrics.js';

const FOLLOWING: LedgerSourceState = {
  ...{ known: true, leads: true, behind: 7, heardAt: Date.now() - 5_000, unansweredMs: 1_500, stuckMs: 0 },
  ...{ resubscriptions: { silent: 2, connection: 3 }, stopped: null },
};

/** What is told, by name and label. */
const told = async (state: () => LedgerSourceState | null): Promise<Readonly<Record<string, number>>> => {
  const metrics = new Metrics();
  new SourceMetrics(metrics, { state, caughtUp: async () => true } satisfies LedgerSource);
  const lines = (await metrics.registry.metrics()).split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => line.startsWith('task_ledger_source_'))
      .map((line) => [line.slice('task_ledger_source_'.length, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
};

describe('metrics of a ledger that follows another store', () => {
  it('tell how far it is behind, who leads and how often it began anew', async () => {
    const { quiet_seconds: quiet, ...rest } = await told(() => FOLLOWING);
    expect(rest).toStrictEqual({
      ...{ known: 1, leads: 1, behind_events: 7, unanswered_seconds: 1.5, stuck_seconds: 0, stopped: 0 },
      ...{ 'interruptions{reason="silent"}': 2, 'interruptions{reason="connection"}': 3 },
    });
    expect(quiet).toBeGreaterThanOrEqual(5);
    expect(quiet).toBeLessThan(60);
  });

  it('leave out what this process cannot know, and show that following has ended', async () => {
    const stopped = { vi: 'đã dừng', en: 'stopped' };
    const state = { ...FOLLOWING, leads: false, behind: null, resubscriptions: {}, stopped };
    expect(await told(() => state)).toStrictEqual({
      ...{ known: 1, leads: 0, unanswered_seconds: 1.5, stuck_seconds: 0, stopped: 1 },
    });
  });

  it('are not there where appends write the ledger themselves', async () => {
    expect(await told(() => null)).toStrictEqual({});
  });
});
