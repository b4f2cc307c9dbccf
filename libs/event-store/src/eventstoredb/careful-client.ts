import type { EventStoreDBClient } from '@eventstore/db-client';

type Channel = { close: () => void };
type Called = Readonly<{ getChannel: () => Channel }>;

/** Longer than the moment between the choice of a channel and the call on it. */
const GRACE_MS = 1_000;

/**
 * Keeps two faults of the client from ending the process while it changes to another node. When a connection breaks while
 * the next one is being looked for in vain, it drops a promise that rejects; whoever asked for that next connection is told
 * anyway. And it closes the channel that failed at once, although calls are about to begin on it: an append then throws
 * where nobody catches it. Closed a little later, that call fails as calls do, and is repeated.
 */
export const careful = (client: EventStoreDBClient): EventStoreDBClient => {
  const closing = new WeakSet<Channel>();
  const { handleError } = client as unknown as { handleError: (failed: Called, error: Error) => Promise<void> };
  return Object.assign(client, {
    handleError: async (failed: Called, error: Error): Promise<void> => {
      const channel = failed.getChannel();
      if (!closing.has(channel)) {
        closing.add(channel);
        const close = channel.close.bind(channel);
        channel.close = () => void setTimeout(close, GRACE_MS);
      }
      await handleError(failed, error).catch(() => undefined);
    },
  });
};
