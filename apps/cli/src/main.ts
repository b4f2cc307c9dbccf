import 'reflect-metadata';
import { CommanderError } from 'commander';
import { printProblem } from './print/problem.js';
import { program } from './program.js';
import { UsageError } from './usage-error.js';

const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof UsageError ? 2 : 1;
};

program()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    if (!(error instanceof CommanderError)) printProblem(error);
    process.exitCode = exitCodeOf(error);
  });
