import type { LoggerService } from '@nestjs/common';
import type { Level, Logger } from 'pino';
import { errorForLog } from './error-for-log.js';

/**
 * What Nest's `Logger` writes to. `logger.warn({ event: 'access-refused', code, operation })` becomes these fields, a text
 * becomes the message; an Error is told without what its database quoted. What Nest says while it starts is for debugging.
 */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.write(STARTING.has(String(more.at(-1))) ? 'debug' : 'info', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  private write(level: Level, message: unknown, more: readonly unknown[]): void {
    const context = more.at(-1);
    const stack = more.length > 1 && typeof more[0] === 'string' ? { stack: more[0] } : {};
    const fields = { ...(typeof context === 'string' ? { context } : {}), ...stack };
    if (message instanceof Error) this.sink[level]({ ...fields, error: errorForLog(message) }, message.name);
    else if (typeof message === 'object' && message !== null) this.sink[level]({ ...fields, ...message });
    else this.sink[level](fields, String(message));
  }
}

const STARTING: ReadonlySet<string> = new Set([
  ...['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication', 'TypeOrmModule'],
]);
