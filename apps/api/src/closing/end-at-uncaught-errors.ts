import { errorForLog } from '#libs/telemetry';

type Log = Readonly<{ fatal: (line: object) => void }>;

/** An error that nobody caught leaves the program in an unknown state: it is told, and ends it. What was appended stays. */
export const endAtUncaughtErrors = (log: Log): void => {
  const end = (error: unknown): never => {
    log.fatal({ event: 'uncaught-error', error: errorForLog(error) });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
};
