import { killServer } from '../faults/kinds/kill-server.js';
import { runFaults } from '../faults/run-faults.js';
import { killGiven } from './kill-given.js';
import type { Outcome } from './outcome.js';

/** Servers of ours are killed under load, or the given process is, once. It counts only when every kill met its moment. */
export const runJudge = async (url: string, pid: number | null, trials: number): Promise<Outcome> => {
  const verdict = await runFaults({
    ...{ kinds: [pid === null ? killServer : killGiven(pid)], seed: 1, workers: 8, keep: false },
    ...{ trials: pid === null ? trials : 1, store: 'eventstoredb', eventStoreUrl: url },
    say: (line) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`),
  });
  process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
  const { commands, events, violations, misfired, trials: tried } = verdict;
  const fired = tried - Object.values(misfired).reduce((sum, count) => sum + count, 0);
  const wrong = Object.values(violations).reduce((sum, count) => sum + count, 0);
  return {
    ok: verdict.ok && tried > 0 && fired === tried,
    told:
      `${fired} of ${tried} kills fired, ${commands.acknowledged} of ${commands.sent} commands acknowledged, ` +
      `${events} events, lost ${violations.lost}, doubled ${violations.doubled}, violations in all ${wrong}`,
  };
};
