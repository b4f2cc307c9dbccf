/** The stream is no longer where the caller saw it when deciding what to ask for. Nothing was written. */
export class RevisionMoved extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} is at revision ${actual}, not at ${expected}`);
    this.name = 'RevisionMoved';
  }
}
