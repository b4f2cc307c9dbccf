import fc from 'fast-check';
import { plusDays } from '#libs/kernel';
import type { Happening } from './happening.js';
import { knownAfter } from './known-after.js';
import { lanesAfter } from './lanes-after.js';
import { lanesOf, type Lane } from './lanes.js';

const AGENCIES = ['BCA', 'BTC', 'BYT'];
const START = '2025-09-10';
const day = fc.integer({ min: -5, max: 70 }).map((days) => plusDays(START, days));
const who = fc.constantFrom(...AGENCIES);
const anyOrAll = fc.option(who);
const number = fc.integer({ min: 0, max: 3 });
const claim = fc.constantFrom('completed', 'completed-late', 'in-progress', 'not-completed');
const completion = fc.option(fc.record({ on: day, basis: fc.constantFrom('stated', 'inferred') }));
const of = (kind: string, on: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ kind: fc.constant(kind), on: day, ...on });
const report = { agency: who, claim, completion, report: number };

const next = fc.oneof(
  { weight: 6, arbitrary: of('said', report) },
  { weight: 2, arbitrary: of('said', { ...report, corrects: fc.constant(true) }) },
  { weight: 2, arbitrary: of('said', { agency: fc.constant(null), claim: fc.option(claim), completion }) },
  {
    weight: 3,
    arbitrary: of('judged', {
      agency: who,
      verdict: fc.constantFrom('returned', 'confirmed', 'reopened'),
      report: number,
    }),
  },
  {
    weight: 3,
    arbitrary: of('extended', { agency: anyOrAll, to: day, by: fc.constantFrom('extended', 'amended', 'remedial') }),
  },
  { weight: 2, arbitrary: of('lead', { agency: who, joins: fc.boolean() }) },
  { weight: 1, arbitrary: of('amended', { agency: fc.constant(null), fields: fc.constant(['title']) }) },
  { weight: 1, arbitrary: of('withdrawn', {}) },
);
const transferred = of('transferred', { agency: who, successor: who });
const assigned = fc.record(
  {
    kind: fc.constant('assigned'),
    on: fc.constant(START),
    assignees: fc.subarray(AGENCIES),
    due: fc.option(day),
    standing: fc.boolean(),
    recurrence: fc.constantFrom({ every: 'month', dueDay: 25 }),
  },
  { requiredKeys: ['kind', 'on', 'assignees', 'due', 'standing'] },
);
/** In the order in which they became known, their days in any. */
const histories = fc
  .tuple(
    assigned,
    fc.oneof(
      { weight: 4, arbitrary: fc.array(next, { maxLength: 12 }) },
      { weight: 1, arbitrary: fc.array(fc.oneof(next, transferred), { maxLength: 8 }) },
    ),
  )
  .map(([first, more]) => [first, ...more].map((one, sequence) => ({ ...one, sequence }) as unknown as Happening));

describe('a task folded on by what becomes known next', () => {
  it('stands as when folded at once, however late and in whatever order it became known', () => {
    fc.assert(
      fc.property(histories, (happenings) => {
        let [known, lanes]: [readonly Happening[], readonly Lane[]] = [[], []];
        for (const [at, next] of happenings.entries()) {
          known = knownAfter(known, next);
          lanes = lanesAfter(lanes, known, next);
          expect(lanes).toStrictEqual(lanesOf(happenings.slice(0, at + 1)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the lanes of the others alone, and those days of the task on which nothing changed', () => {
    const due = plusDays(START, 30);
    const task = { kind: 'assigned', sequence: 0, on: START, assignees: AGENCIES, due, standing: false } as const;
    const said = (sequence: number, agency: string, days: number): Happening => {
      const on = plusDays(START, days);
      return { kind: 'said', sequence, on, agency, claim: 'in-progress', completion: null, report: 0 };
    };
    const known = [task, said(1, 'BCA', 5), said(2, 'BTC', 10)];
    const [before, last] = [lanesOf(known), said(3, 'BYT', 20)];
    const after = lanesAfter(before, [...known, last], last);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).toBe(before[2]);
    expect(after[3]).not.toBe(before[3]);
    expect(after[0]?.pieces[0]).toBe(before[0]?.pieces[0]);
  });
});
