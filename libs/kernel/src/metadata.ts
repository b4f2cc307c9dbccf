import type { Day } from './day.js';

export type Actor = Readonly<{ subject: string; name: string; agency: string | null; role: string }>;

/** Where a fact was read: the document by its SHA-256 with the row in it, or the request that asked for it. */
export type Source = Readonly<{
  document: string | null;
  place: string | null;
  request: string | null;
}>;

export type Metadata = Readonly<{
  actor: Actor;
  onBehalfOf: string | null;
  effectiveOn: Day;
  commandId: string;
  correlationId: string;
  causationId: string | null;
  source: Source | null;
  traceId: string | null;
}>;
