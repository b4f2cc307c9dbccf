import { AsyncLocalStorage } from 'node:async_hooks';

/** By what names a line of the log is found again from the request that caused it. */
export type LogContext = Readonly<{ requestId: string; correlationId: string; traceId: string | null }>;

/** Holds for everything that is awaited within `logContext.run(…)`. */
export const logContext = new AsyncLocalStorage<LogContext>();
