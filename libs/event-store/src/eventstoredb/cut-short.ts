import type { Bilingual } from '#libs/kernel';

/** The store lacks an event that the ledger holds. */
export class CutShort extends Error {
  constructor(readonly said: Bilingual) {
    super(`${said.vi}\n${said.en}`);
    this.name = 'CutShort';
  }
}
