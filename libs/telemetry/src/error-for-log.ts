import { scrubbed } from './scrubbed.js';

export type LoggedError = Readonly<{ type: string; code: string | null; message: string; stack: string | null }>;

/**
 * An error as it may be logged. PostgreSQL quotes values in its messages ("invalid input syntax for type date: …"), which
 * may be what a person wrote: of an error that carries its SQLSTATE what stands in quotes is left out.
 */
export const errorForLog = (error: unknown): LoggedError => {
  if (!(error instanceof Error))
    return { type: typeof error, code: null, message: scrubbed(String(error)), stack: null };
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  const fromDatabase = /^[0-9A-Z]{5}$/.test(String(state ?? ''));
  const message = scrubbed(fromDatabase ? error.message.replace(/"[^"]*"|'[^']*'/g, '"…"') : error.message);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code: state === undefined ? null : String(state),
    message,
    stack: frames.join('\n') || null,
  };
};
