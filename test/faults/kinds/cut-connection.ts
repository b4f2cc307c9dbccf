import type { Cut } from '../proxy/cut.js';
import type { Fault } from './fault.js';

/** `times`: how often in a row, as the server tries an append again by itself. */
const cutting = (kind: string, what: string, places: readonly [Cut, ...Cut[]]): Fault => ({
  kind,
  what,
  fire: async ({ proxy, tail }, random) => {
    const cut = random.pick(places);
    const times = 1 + random.below(3);
    const done: unknown[] = [];
    let at: number | null = null;
    for (let time = 0; time < times; time += 1) {
      const one = await proxy.cutNext(cut, 15_000);
      if (one === null) break;
      at ??= one.when;
      done.push(one.saw);
    }
    const healedAt = Date.now();
    await tail.refresh();
    const evidence = { ...cut, cuts: done, ...(at === null ? {} : tail.at(at)) };
    const met = cut.at !== 'after' || done.some((saw) => /said (SELECT|COMMIT)/.test(String(saw)));
    return { at: at ?? healedAt, healedAt, fired: done.length > 0 && met, evidence };
  },
});

export const cutBeforeCommit = cutting('cut-before', 'connection cut before PostgreSQL is given what to commit', [
  { at: 'before', what: 'append' },
  { at: 'before', what: 'transaction' },
]);

export const cutDuringCommit = cutting('cut-during', 'connection cut when the work is done, or is being committed', [
  { at: 'unasked', what: 'append' },
  { at: 'during', what: 'append' },
  { at: 'during', what: 'transaction' },
]);

export const cutAfterCommit = cutting('cut-after', 'connection cut when PostgreSQL has committed, before it is known', [
  { at: 'after', what: 'append' },
  { at: 'after', what: 'transaction' },
]);
