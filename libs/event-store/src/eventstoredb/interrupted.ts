/** Why following broke off and began anew, as it is counted. */
export type Interruption = 'silent' | 'connection' | 'database' | 'closed';

export class Interrupted extends Error {
  constructor(
    readonly interruption: Interruption,
    message: string,
  ) {
    super(message);
    this.name = 'Interrupted';
  }
}
