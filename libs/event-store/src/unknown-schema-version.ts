/** The log holds an event that this program cannot read: it was written by a newer one. Nothing may be skipped, so reading stops. */
export class UnknownSchemaVersion extends Error {
  constructor(
    readonly type: string,
    readonly schemaVersion: number,
    readonly newestKnown: number,
    readonly sequence: number,
  ) {
    super(`sequence ${sequence}: ${type} has schema version ${schemaVersion}, the newest known here is ${newestKnown}`);
    this.name = 'UnknownSchemaVersion';
  }
}
