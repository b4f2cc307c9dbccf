import { pino, type DestinationStream, type Logger } from 'pino';
import { logContext } from './log-context.js';
import { scrubbed } from './scrubbed.js';
import { textLine } from './text-lines.js';
import { withoutPrivate } from './without-private.js';

export type LogOptions = Readonly<{ level: string; format: 'json' | 'text'; write: (line: string) => void }>;

/**
 * The log: one line per event, as JSON or as text, with the names of the request at hand. Secrets in texts are left out,
 * and so are fields that could hold a token, a person or what a person wrote.
 */
export const openLog = ({ level, format, write }: LogOptions): Logger => {
  const destination: DestinationStream = {
    write: (line) => write(format === 'json' ? line : textLine(line)),
  };
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: (fields) => withoutPrivate(fields) },
      mixin: () => ({ ...logContext.getStore() }),
      hooks: {
        logMethod(words, method) {
          method.apply(this, words.map((word) => (typeof word === 'string' ? scrubbed(word) : word)) as typeof words);
        },
      },
    },
    destination,
  );
};
