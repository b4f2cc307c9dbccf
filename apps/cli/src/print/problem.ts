import { RevisionMoved } from '#libs/event-store';
import { Rejection, type Fault } from '#libs/kernel';
import { UsageError } from '../usage-error.js';

/** What went wrong, where, and what to do, in Vietnamese and English, on standard error. */
export const printProblem = (error: unknown): void => print(linesOf(error));

export const printFaults = (faults: readonly Fault[]): void => print(faultLines(faults));

const print = (lines: readonly string[]): void =>
  void process.stderr.write(lines.map((line) => `task-ledger: ${line}\n`).join(''));

const faultLines = (faults: readonly Fault[]): readonly string[] =>
  faults.flatMap(({ code, place, message }) => [
    `${place}: ${message.vi} [${code}]`,
    `${place}: ${message.en} [${code}]`,
  ]);

const linesOf = (error: unknown): readonly string[] => {
  if (error instanceof UsageError) return [error.said.vi, error.said.en];
  if (error instanceof Rejection && error.faults.length > 0) {
    return faultLines(error.faults);
  }
  if (error instanceof RevisionMoved) return movedLines(error);
  return [error instanceof Error ? error.message : String(error)];
};

const movedLines = ({ stream, expected, actual }: RevisionMoved): readonly string[] => [
  `${stream}: đã thay đổi, nay là phiên bản ${actual}, không phải ${expected} [revision.moved]`,
  `${stream}: has changed and is at revision ${actual}, not at ${expected} [revision.moved]`,
];
