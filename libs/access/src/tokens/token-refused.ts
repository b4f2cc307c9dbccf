/** A token that is not believed. `reason` is for the log: the caller is told only that the token is not good. */
export class TokenRefused extends Error {
  constructor(readonly reason: string) {
    super(`token refused: ${reason}`);
    this.name = 'TokenRefused';
  }
}
