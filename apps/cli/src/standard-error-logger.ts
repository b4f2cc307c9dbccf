import type { LoggerService } from '@nestjs/common';

/** Keeps standard output for answers: what goes wrong is said on standard error, all else is not said. */
export class StandardErrorLogger implements LoggerService {
  log(): void {}

  /** An error that Nest tells it throws as well: whoever ran the command prints it. */
  error(message: unknown): void {
    if (message instanceof Error) return;
    process.stderr.write(`${told(message)}\n`);
  }

  warn(message: unknown): void {
    process.stderr.write(`${told(message)}\n`);
  }
}

const told = (message: unknown): string => (typeof message === 'object' ? JSON.stringify(message) : String(message));
