import { Socket } from 'node:net';

export type Heard = Readonly<{ stream: () => Socket }>;

const SILENCE_MS = 15_000;
/** A server that is there answers the first message at once. */
const GREETING_MS = 5_000;
const LOOKS = 10;

/**
 * For the options of a client or pool of `pg`: a connection on which nothing is heard for so long is given up as lost, with
 * ETIMEDOUT. A link that swallows what it is given looks like a slow server for ever otherwise. Only for connections whose
 * every statement is answered sooner, and that say something while they wait (`keepSession`) or are closed when idle (pools).
 */
export const heardWithin = (milliseconds = SILENCE_MS): Heard => ({
  stream: () => {
    const socket = new Socket();
    const pause = milliseconds / LOOKS;
    let heard = 0;
    // Looks are counted, not time: while this process itself is held up, nothing can be heard.
    let looks = 0;
    const timer = setInterval(() => {
      const { bytesRead } = socket;
      looks = bytesRead === heard ? looks + 1 : 0;
      heard = bytesRead;
      const limit = heard === 0 ? Math.min(milliseconds, GREETING_MS) : milliseconds;
      if (looks * pause >= limit) socket.destroy(silent(limit));
    }, pause).unref();
    socket.once('close', () => clearInterval(timer));
    return socket;
  },
});

const silent = (milliseconds: number): Error =>
  Object.assign(new Error(`nothing was heard from PostgreSQL for ${milliseconds} ms: connection terminated`), {
    code: 'ETIMEDOUT',
  });
