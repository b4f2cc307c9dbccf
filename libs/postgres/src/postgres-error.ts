/** What went wrong, where, and what the operator can do about it. */
export class PostgresError extends Error {
  constructor(what: string, where: string, whatToDo: string, cause?: unknown) {
    super(`${what} (${where}): ${whatToDo}`, { cause });
    this.name = 'PostgresError';
  }
}

export const postgresError = (what: string, where: string, whatToDo: string, cause?: unknown): PostgresError =>
  new PostgresError(what, where, whatToDo, cause);
