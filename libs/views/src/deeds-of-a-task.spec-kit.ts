import fc from 'fast-check';
import { plusDays, type Day } from '#libs/kernel';

export const START = '2025-10-01';
export const DUE = '2025-10-10';
export const TODAY = '2025-10-16';
export const days = Array.from({ length: 24 }, (_, index) => plusDays(START, index));
const day = fc.constantFrom(...days.slice(0, 16));
const later = fc.constantFrom(...days.slice(7, 20));
const agency = fc.constantFrom('A', 'A', 'B', 'B', 'C');
const claim = fc.constantFrom('completed', 'completed', 'completed-late', 'in-progress', 'not-completed');
const saying = { claim, completedOn: fc.option(day, { nil: null }), words: fc.constantFrom('a', 'b') };
/** Which of the reports or requests of the agency, counted from its last. */
const back = fc.constantFrom(...[0, 0, 0, 1]);
const of = { on: day, agency };
const deed = (weight: number, kind: string, of: object) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constant(kind), ...of }) as fc.Arbitrary<Deed>,
});

export type Deed = Readonly<{
  kind: string;
  on: Day;
  agency: string;
  back: number;
  claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed';
  completedOn: Day | null;
  words: string;
  to: Day;
  by: 'extended' | 'amended' | 'remedial';
  successor: string;
}>;

const ofAssignments = [
  deed(6, 'file', { ...of, ...saying }),
  deed(3, 'correct', { ...of, back, ...saying }),
  deed(2, 'return', { ...of, back }),
  deed(3, 'confirm', { ...of, back }),
  deed(2, 'reopen', of),
  deed(2, 'ask', { ...of, to: later }),
  deed(2, 'grant', { ...of, back, to: later }),
  deed(1, 'deny', { ...of, back }),
  deed(1, 'promise', { ...of, to: later }),
  deed(1, 'remind', of),
];
const ofTask = [
  deed(1, 'add', of),
  deed(1, 'release', of),
  deed(2, 'move', {
    on: day,
    agency: fc.constantFrom('', 'A', 'B'),
    to: later,
    by: fc.constantFrom('extended', 'amended', 'remedial'),
  }),
  deed(1, 'amend', { on: day, words: fc.constantFrom('t', 'u') }),
  deed(1, 'merge', { on: fc.constantFrom(...days.slice(1, 20)), agency, successor: agency }),
];
const ends = [deed(1, 'withdraw', { on: day }), deed(1, 'split', { on: day })];
const notices = [deed(2, 'observe', { on: day, ...saying })];

/** Deeds of all kinds on days in and out of order; without what notices say, which only the projection reads. */
export const withoutNotices = fc.array(fc.oneof(...ofAssignments, ...ofTask, ...ofAssignments, ...ends), {
  maxLength: 22,
});
export const withNotices = fc.array(fc.oneof(...ofAssignments, ...ofTask, ...notices, ...ends), { maxLength: 16 });
