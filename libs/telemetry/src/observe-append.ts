import type { AppendObserver } from '#libs/event-store';
import { inSpan } from './in-span.js';
import type { Metrics } from './metrics.js';

/** Measures every append of a store and puts it in a span; the stream is told by its category only. */
export const observeAppend =
  (metrics: Metrics): AppendObserver =>
  (stream, count, append) => {
    const category = stream.split('-', 1)[0] ?? stream;
    const began = performance.now();
    const observe = (outcome: 'done' | 'failed'): void =>
      metrics.append(category, outcome, (performance.now() - began) / 1_000);
    return inSpan(`append ${category}`, { 'task_ledger.events': count }, async (span) => {
      try {
        const appended = await append();
        span.setAttribute('task_ledger.sequence', appended.sequence);
        observe('done');
        return appended;
      } catch (error) {
        observe('failed');
        throw error;
      }
    });
  };
