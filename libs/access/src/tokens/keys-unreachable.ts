/** The issuer's keys could not be read, so that nothing can be said of the token. */
export class KeysUnreachable extends Error {
  constructor(cause: unknown) {
    super(`the keys of the issuer cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'KeysUnreachable';
  }
}
