import type { Socket } from 'node:net';
import pg from 'pg';

/** The pool of the read side; the session that elects and the one that reads the log have other names. */
const READ_SIDE = 'task-ledger';

type Asked = pg.Client &
  Readonly<{ connection: Readonly<{ stream: Socket }>; connectionParameters: Readonly<{ application_name?: string }> }>;

/** What happens as a statement goes out; told its number, counted from 1, its text, and how to cut its connection. */
export type AtStatement = (number: number, text: string, cut: () => void) => void;

/**
 * Calls `act` for every statement that this process sends to the read side, before it goes out. Returns the end of it.
 * The driver's own method is wrapped, so that BEGIN, COMMIT and whatever TypeORM adds count as well.
 */
export const atStatements = (act: AtStatement): (() => void) => {
  const original = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  let number = 0;
  const wrapped = function (this: Asked, ...given: unknown[]): unknown {
    if (this.connectionParameters.application_name === READ_SIDE) {
      number += 1;
      act(number, typeof given[0] === 'string' ? given[0] : '', () => void this.connection.stream.destroy());
    }
    return original.apply(this, given);
  };
  Object.assign(pg.Client.prototype, { query: wrapped });
  return () => void Object.assign(pg.Client.prototype, { query: original });
};
