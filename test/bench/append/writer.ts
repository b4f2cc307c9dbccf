import type { Payload } from './payload.js';

/** How one peer stores one event as the `revision`th of its stream, durably, refusing any other revision if it can. */
export type Writer = Readonly<{
  write: (stream: string, revision: number, event: Payload) => Promise<unknown>;
}>;
