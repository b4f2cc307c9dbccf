import { createHistogram } from 'node:perf_hooks';
import { Connection } from '../kit/connection.js';
import { serveCrew } from '../kit/crew.js';
import { reportRequest, type Assignment } from './reporting.js';

export type Given = Readonly<{ connections: number; assignments: readonly Assignment[] }>;
export type Order = Readonly<{ url: string; milliseconds: number }>;
export type Answer = Readonly<{ perSecond: number; p50: number; p99: number }>;

/** Every connection sends its next report when the last one was answered; each to another assignment, in turn. */
void serveCrew<Given, Order, Answer>(async ({ connections, assignments }) => {
  let next = 0;
  return async ({ url, milliseconds }) => {
    const { host } = new URL(url);
    const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(url)));
    const took = createHistogram();
    const began = performance.now();
    const until = began + milliseconds;
    await Promise.all(
      open.map(async (connection) => {
        while (performance.now() < until) {
          const assignment = assignments[next++ % assignments.length] as Assignment;
          const request = reportRequest(host, assignment);
          const sent = performance.now();
          const status = await connection.ask(request);
          took.record(Math.max(1, Math.round((performance.now() - sent) * 1_000)));
          if (status < 200 || status > 299) throw new Error(`${status}: ${connection.answer()}`);
        }
      }),
    );
    const seconds = (performance.now() - began) / 1_000;
    for (const connection of open) connection.close();
    const [p50, p99] = [took.percentile(50) / 1_000, took.percentile(99) / 1_000];
    return { perSecond: took.count / seconds, p50, p99 };
  };
});
