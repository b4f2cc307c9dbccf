/** The ledger must not follow this store: doing so would mix two histories or hide that one was cut. Needs a person. */
export class CannotFollow extends Error {
  constructor(reason: string) {
    super(`the ledger does not follow EventStoreDB: ${reason}`);
    this.name = 'CannotFollow';
  }
}
