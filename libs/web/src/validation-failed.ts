import type { Fault } from '#libs/kernel';

/** A request whose fields do not fit their description; carries every fault at once. */
export class ValidationFailed extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('The request is not valid.');
    this.name = 'ValidationFailed';
  }
}
