import { Rejection } from '#libs/kernel';

/** What went wrong, where, and what to do, in Vietnamese and English, on standard error. */
export const printProblem = (error: unknown): void => {
  const lines =
    error instanceof Rejection && error.faults.length > 0
      ? error.faults.flatMap(({ code, place, message }) => [
          `${place}: ${message.vi} [${code}]`,
          `${place}: ${message.en} [${code}]`,
        ])
      : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(lines.map((line) => `task-ledger: ${line}\n`).join(''));
};
