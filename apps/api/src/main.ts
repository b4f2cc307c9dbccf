import 'reflect-metadata';
import { NestLog, openLog } from '#libs/telemetry';
import { readSettings, SettingsRefused } from '#libs/settings';
import { endAtUncaughtErrors } from './closing/end-at-uncaught-errors.js';
import { collectEarly } from './collect-early.js';
import { project } from './project.js';
import { sayWhatHolds } from './say-what-holds.js';
import { serve } from './serve.js';

/**
 * Standard output carries what was asked for (where it listens); the log goes to standard error, one line per event, among
 * which Node's advice to developers has no place.
 */
const start = async (): Promise<void> => {
  process.noDeprecation = true;
  if (process.argv.includes('--check')) return sayWhatHolds();
  const settings = readSettings(process.env);
  const log = openLog({
    level: settings.LOG_LEVEL,
    format: settings.LOG_FORMAT ?? (process.stderr.isTTY ? 'text' : 'json'),
    write: (line) => void process.stderr.write(line),
  });
  endAtUncaughtErrors(log);
  collectEarly(settings.HEAP_GROWTH);
  const run = process.argv.includes('--project') ? project : serve;
  await run(settings, new NestLog(log));
};

start().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof SettingsRefused ? 2 : 1);
  },
);
