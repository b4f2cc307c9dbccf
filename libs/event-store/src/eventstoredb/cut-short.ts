import type { Bilingual } from '#libs/kernel';

/** The store lacks what it was known to hold: its last events, its name. It may be so for a moment only (`LastingFault`). */
export class CutShort extends Error {
  constructor(readonly said: Bilingual) {
    super(`${said.vi}\n${said.en}`);
    this.name = 'CutShort';
  }
}
