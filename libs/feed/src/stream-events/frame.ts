import type { Told } from '../domain/told.js';

/** One event as server-sent events write it (HTML standard, 9.2): its place in the ledger is the id to resume from. */
export const frameOf = (told: Told): string =>
  `id: ${told.sequence}\nevent: ${told.type}\ndata: ${JSON.stringify(told)}\n\n`;

/** Moves the place to resume from without telling anything; also keeps the connection alive. */
export const placeFrame = (sequence: number): string => `: ${sequence}\nid: ${sequence}\n\n`;
