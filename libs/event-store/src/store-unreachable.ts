/** The store gave no answer in time: whether something was written is unknown, and repeating it is safe. */
export class StoreUnreachable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnreachable';
  }
}
