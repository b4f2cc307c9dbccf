import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import { IDENTITY } from './identity-stream.js';

const TOMBSTONE = '$streamDeleted';

/**
 * Whether what `$all` tells belongs in the ledger. Streams of the store itself do not, whatever the type of their events;
 * nor does the tombstone of a deleted stream, of which whoever appends to it is told.
 */
export const isOurs = ({ event, link }: AllStreamResolvedEvent, prefix: string): boolean => {
  const told = link ?? event;
  if (told === undefined || told.streamId.startsWith('$') || told.type === TOMBSTONE) return false;
  return told.streamId.startsWith(prefix) && told.streamId !== `${prefix}${IDENTITY}`;
};
