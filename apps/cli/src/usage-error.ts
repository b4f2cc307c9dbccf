import type { Bilingual } from '#libs/kernel';

/** The command line asks for something that makes no sense; exit code 2. */
export class UsageError extends Error {
  constructor(readonly said: Bilingual) {
    super(said.en);
    this.name = 'UsageError';
  }
}
