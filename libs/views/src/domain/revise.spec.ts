import fc from 'fast-check';
import { plusDays, type Day } from '#libs/kernel';
import type { Happening } from './happening.js';
import { lanesOf } from './lanes.js';
import { laneChanges } from './lane-changes.js';
import { revise, type KnownPiece, type Revision, type Step } from './revise.js';

const AGENCIES = ['BCA', 'BYT', 'BTC'];
const START = '2025-09-10';
const day = fc.integer({ min: -5, max: 40 }).map((days) => plusDays(START, days));
const claim = fc.constantFrom(
  'completed' as const,
  'completed-late' as const,
  'in-progress' as const,
  'not-completed' as const,
);
const completion = fc.option(fc.record({ on: day, basis: fc.constantFrom('stated' as const, 'inferred' as const) }));
const agency = fc.option(fc.constantFrom(...AGENCIES));
const later = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('said' as const),
      on: day,
      agency: fc.constantFrom(...AGENCIES),
      claim,
      completion,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('said' as const),
      on: day,
      agency: fc.constant(null),
      claim: fc.option(claim),
      completion,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('extended' as const),
      on: day,
      agency,
      to: day,
      by: fc.constantFrom('extended' as const, 'amended' as const, 'remedial' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdrawn' as const), on: day }) },
);
const history = fc
  .tuple(
    fc.record({
      kind: fc.constant('assigned' as const),
      on: fc.constant(START),
      assignees: fc.subarray(AGENCIES),
      due: fc.option(day),
      standing: fc.boolean(),
    }),
    fc.array(later, { maxLength: 8 }),
  )
  .map(([first, rest]): readonly Happening[] =>
    [first, ...rest].map((one, index) => ({ ...one, sequence: index * 3 + 2 })),
  );

const asWritten = (revisions: readonly Revision[]): readonly KnownPiece[] => {
  const book: KnownPiece[] = [];
  for (const { closed, added } of revisions) {
    for (const end of closed) {
      const index = book.findIndex(
        (one) => one.knownTo === null && one.agency === end.agency && one.piece.from === end.from,
      );
      const open = book[index];
      if (open === undefined) throw new Error('closes what is not open');
      book[index] = { ...open, knownTo: end.knownTo };
    }
    book.push(...added);
  }
  return book;
};

/** The happenings cut into pages at random places; each page is one revision, as a page of the runner is one transaction. */
const bookOf = (happenings: readonly Happening[], pageEnds: ReadonlySet<number> | 'each'): readonly KnownPiece[] => {
  const revisions: Revision[] = [];
  let steps: Step[] = [];
  happenings.forEach(({ sequence }, index) => {
    const changed = laneChanges(lanesOf(happenings.slice(0, index)), lanesOf(happenings.slice(0, index + 1)));
    steps.push({ sequence, ...changed });
    if (pageEnds === 'each' || pageEnds.has(index) || index === happenings.length - 1) {
      revisions.push(revise(steps));
      steps = [];
    }
  });
  return asWritten(revisions);
};

const holding = (book: readonly KnownPiece[], who: string | null, asOf: Day, knownAt: number) =>
  book.filter(
    ({ agency: of, knownFrom, knownTo, piece }) =>
      of === who &&
      knownFrom <= knownAt &&
      (knownTo === null || knownAt < knownTo) &&
      piece.from <= asOf &&
      (piece.to === null || asOf < piece.to),
  );

/** The status table of the design once more, read slowly: one assignment, one day, no pieces. */
const statusBySlowReading = (all: readonly Happening[], who: string | null, asOf: Day): string | null => {
  const assigned = all.find((one) => one.kind === 'assigned');
  if (assigned?.kind !== 'assigned' || asOf < assigned.on) return null;
  if (all.some((one) => one.kind === 'withdrawn' && one.on <= asOf)) return 'withdrawn';
  const dueOn = (on: Day): Day | null => {
    let due = assigned.due;
    for (const one of all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.sequence - b.sequence))) {
      if (one.kind !== 'extended' || one.by === 'remedial' || one.on > on || ![null, who].includes(one.agency))
        continue;
      if (one.by === 'amended' || due === null || one.to > due) due = one.to;
    }
    return due;
  };
  const said = all.flatMap((one) => (one.kind === 'said' && [null, who].includes(one.agency) ? [one] : []));
  const claims = said
    .filter((one) => one.claim !== null)
    .filter((one) => one.agency !== null || !said.some((other) => other.agency !== null && other.on === one.on))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.sequence - a.sequence));
  const due = dueOn(asOf);
  const open = () => {
    if (due === null && assigned.standing) return 'standing';
    if (due !== null && asOf > due) return 'overdue late';
    return said.some((one) => one.on <= asOf) ? 'in-progress' : 'not-started';
  };
  const isLate = (at: number): boolean => {
    const one = claims[at];
    if (one === undefined) throw new Error('no such claim');
    const stated = one.completion?.basis === 'stated' ? one.completion.on : null;
    const dueBy = dueOn(stated ?? one.on);
    if (stated !== null && dueBy !== null) return stated > dueBy;
    if (stated !== null || one.agency === null || one.claim === 'completed-late') return one.claim === 'completed-late';
    return claims[at + 1]?.claim?.startsWith('completed') ? isLate(at + 1) : dueBy !== null && one.on > dueBy;
  };
  let notBefore = false;
  for (const [at, one] of claims.entries()) {
    if (one.claim === 'in-progress' || one.claim === 'not-completed') {
      if (one.on <= asOf) return open();
      notBefore = false;
      continue;
    }
    const stated = one.completion?.basis === 'stated' ? one.completion.on : null;
    const late = isLate(at);
    const repeats = claims[at + 1]?.claim?.startsWith('completed') === true;
    const judgedByItsDay = one.agency !== null && one.claim === 'completed' && !repeats && dueOn(one.on) !== null;
    const done = stated ?? one.on;
    const dueBy = dueOn(done);
    const inTime = one.agency === null && !late && dueBy !== null && dueBy < one.on;
    const holds =
      stated !== null || judgedByItsDay
        ? asOf > done || (asOf === done && (!late || dueBy === null))
        : asOf >= one.on || (inTime && asOf > dueBy);
    if (holds && notBefore) return open();
    if (holds)
      return [one.agency ? 'awaiting-confirmation' : late ? 'completed-late' : 'completed', late ? ' late' : ''].join(
        '',
      );
    notBefore ||= stated !== null;
  }
  return open();
};

const days = Array.from({ length: 60 }, (_, index) => plusDays(START, index - 8));

describe('the bitemporal book of a task', () => {
  it('answers for any day and any knowledge as a slow reading of the events known by then does', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const book = bookOf(happenings, 'each');
        const assignees = happenings[0]?.kind === 'assigned' ? happenings[0].assignees : [];
        const lanes = assignees.length === 0 ? [null] : assignees;
        for (let knownAt = 0; knownAt <= happenings.length * 3 + 2; knownAt += 1) {
          const known = happenings.filter((one) => one.sequence <= knownAt);
          for (const asOf of days) {
            for (const who of lanes) {
              const found = holding(book, who, asOf, knownAt).map(
                ({ piece: { standing } }) => standing.status + (standing.late ? ' late' : ''),
              );
              const slow = statusBySlowReading(known, who, asOf);
              if (found.join() !== (slow ?? ''))
                throw new Error(`${who} on ${asOf} known at ${knownAt}: ${found.join()}, not ${slow}`);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has for every lane, from its first day and first sequence on, exactly one piece', () => {
    fc.assert(
      fc.property(history, day, fc.nat({ max: 40 }), (happenings, asOf, knownAt) => {
        const book = bookOf(happenings, 'each');
        for (const { agency: who } of lanesOf(happenings)) {
          expect(holding(book, who, asOf, knownAt)).toHaveLength(asOf >= START && knownAt >= 2 ? 1 : 0);
        }
      }),
    );
  });

  it('comes out the same wherever the pages end', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat({ max: 8 })), (happenings, ends) => {
        const byKey = (book: readonly KnownPiece[]) => book.map((one) => JSON.stringify(one)).sort();
        expect(byKey(bookOf(happenings, new Set(ends)))).toStrictEqual(byKey(bookOf(happenings, 'each')));
      }),
    );
  });

  it('leaves alone what an event does not change', () => {
    const assigned: Happening = {
      kind: 'assigned',
      sequence: 0,
      on: START,
      assignees: ['BCA', 'BYT'],
      due: '2025-10-31',
      standing: false,
    };
    const said: Happening = {
      kind: 'said',
      sequence: 1,
      on: '2025-10-01',
      agency: 'BYT',
      claim: 'in-progress',
      completion: null,
    };
    const { closed, added } = revise([{ sequence: 1, ...laneChanges(lanesOf([assigned]), lanesOf([assigned, said])) }]);
    expect(closed.map(({ agency: who, from }) => [who, from])).toStrictEqual([
      [null, START],
      [null, '2025-11-01'],
      ['BYT', START],
      ['BYT', '2025-11-01'],
    ]);
    expect(added.map(({ agency: who, piece }) => [who, piece.from, piece.to])).toStrictEqual([
      [null, START, '2025-10-01'],
      [null, '2025-10-01', '2025-11-01'],
      [null, '2025-11-01', null],
      ['BYT', START, '2025-10-01'],
      ['BYT', '2025-10-01', '2025-11-01'],
      ['BYT', '2025-11-01', null],
    ]);
  });
});
