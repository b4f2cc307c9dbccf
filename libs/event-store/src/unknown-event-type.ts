/** The log holds an event of a type that this program was not made with: a newer one wrote it. Nothing may be skipped, so reading stops. */
export class UnknownEventType extends Error {
  constructor(
    readonly type: string,
    readonly sequence: number,
  ) {
    super(`sequence ${sequence}: this program does not know events of type ${type}; a newer one wrote it`);
    this.name = 'UnknownEventType';
  }
}
