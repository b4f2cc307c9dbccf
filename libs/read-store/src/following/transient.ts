/** Of a SQLSTATE; then those that pass: connection, resources, conflicts with others, shutdown. */
const STATE = /^[0-9A-Z]{5}$/;
const PASSING = /^(08|53|40001|40P01|55P03|57P0[123])/;
const SYSTEM = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
const LOST =
  /connection (is )?(terminated|ended|closed|error)|connection terminated|timeout exceeded when trying to connect|client was closed|not queryable/i;

/** Another runner moved the checkpoint since it was read: nothing was written, look again. */
export class CheckpointMoved extends Error {
  constructor(name: string, from: number) {
    super(`the checkpoint of ${name} is not at ${from} any more`);
    this.name = 'CheckpointMoved';
  }
}

/** True when the same work may well succeed later: the database was away, overloaded, or somebody else was faster. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof CheckpointMoved) return true;
  if (!(error instanceof Error)) return false;
  const { driverError, code } = error as { driverError?: unknown; code?: unknown };
  if (driverError instanceof Error && driverError !== error) return isTransient(driverError);
  if (typeof code === 'string' && SYSTEM.includes(code)) return true;
  // Not by its class: in a bundled program TypeORM brings errors of another copy of `pg`.
  if (typeof code === 'string' && STATE.test(code)) return PASSING.test(code);
  return LOST.test(error.message);
};
