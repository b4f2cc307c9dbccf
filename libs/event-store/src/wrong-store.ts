import type { Bilingual } from '#libs/kernel';

/** The ledger of this database must not be used with the store that the settings name: it would hold two histories. Needs a person. */
export class WrongStore extends Error {
  constructor(readonly said: Bilingual) {
    super(`${said.vi}\n${said.en}`);
    this.name = 'WrongStore';
  }
}
