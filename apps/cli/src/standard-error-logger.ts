import type { LoggerService } from '@nestjs/common';

/** Keeps standard output for answers: what goes wrong is said on standard error, all else is not said. */
export class StandardErrorLogger implements LoggerService {
  log(): void {}

  error(message: unknown): void {
    process.stderr.write(`${String(message)}\n`);
  }

  warn(message: unknown): void {
    process.stderr.write(`${String(message)}\n`);
  }
}
