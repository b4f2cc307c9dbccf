import { StreamDeletedError, StreamNotFoundError, type ResolvedEvent } from '@eventstore/db-client';

/** What a read of a stream comes to that is not there or was deleted. */
export const noneWhenGone = (error: unknown): readonly ResolvedEvent[] => {
  if (error instanceof StreamNotFoundError || error instanceof StreamDeletedError) return [];
  throw error;
};
