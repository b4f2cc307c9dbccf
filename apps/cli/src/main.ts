import 'reflect-metadata';
import { CommanderError } from 'commander';
import { SettingsRefused } from '#libs/settings';
import { printProblem } from './print/problem.js';
import { program } from './program.js';
import { UsageError } from './usage-error.js';

const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof UsageError || error instanceof SettingsRefused ? 2 : 1;
};

/** For developers: on standard error stands only what the user did wrong. */
process.noDeprecation = true;

/** Whoever reads the answer has seen enough (`| head`): that is no failure, and the data is closed by then. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

program()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    if (!(error instanceof CommanderError)) printProblem(error);
    // Nest closes nothing of a start that fails: connections that idle would hold the process for ten seconds.
    process.exit(exitCodeOf(error));
  });
