import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { serveCrew } from '../kit/crew.js';
import { payload } from './payload.js';
import { writers, type WriterName } from './writers.js';

export type Given = Readonly<{ writer: WriterName; url: string; connections: number }>;
export type Order = Readonly<{ callers: number; milliseconds: number }>;
export type Answer = Readonly<{ events: number; milliseconds: number }>;

/** A stream gets as many events as an assignment does; then its caller begins another one. */
const EVENTS_PER_STREAM = 8;

/** Each caller writes its next event when the last one is durable. */
void serveCrew<Given, Order, Answer>(async ({ writer, url, connections }) => {
  const pool = new pg.Pool({
    ...{ connectionString: url, max: connections, min: connections, options: '-c search_path=message_store,public' },
  });
  await pool.query('SELECT 1');
  const { write } = writers[writer](pool);
  return async ({ callers, milliseconds }) => {
    let events = 0;
    const began = performance.now();
    const until = began + milliseconds;
    const call = async (): Promise<void> => {
      while (performance.now() < until) {
        const stream = `assignment-${randomUUID()}`;
        for (let at = 0; at < EVENTS_PER_STREAM && performance.now() < until; at += 1) {
          await write(stream, at, payload());
          events += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: callers }, call));
    return { events, milliseconds: performance.now() - began };
  };
});
