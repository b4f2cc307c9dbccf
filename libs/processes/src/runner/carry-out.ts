import { EventStore } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import type { Fact, Metadata, Recorded } from '#libs/kernel';
import type { Due, Running } from './running.js';

/** Commands of one step in flight at a time: enough to fill the store's group commit. */
const AT_ONCE = 256;

/**
 * Carries out what a process answers to one event, step by step. Command ids derive from the event, so that doing it
 * again after a crash, or twice after a redelivery, changes nothing. @throws what a command throws: the event is poison
 */
export const carryOut = async <Event extends Fact, Command extends Due>(
  { process, send, history }: Running<Event, Command>,
  events: EventStore,
  event: Recorded,
): Promise<void> => {
  if (!(event.type in process.handles)) return;
  const known = history ?? (() => ownStream<Event>(events, event));
  const steps = process.react(await known(event as Recorded as Recorded<Event>));
  for (const [step, commands] of steps.entries()) {
    await eachOf(commands, (command, index) => send(command, metadataOf(command, event, [process.name, step, index])));
  }
};

const ownStream = async <Event extends Fact>(
  events: EventStore,
  { stream, revision }: Recorded,
): Promise<readonly Recorded<Event>[]> =>
  (await events.readStream(stream, { limit: revision + 1 })) as readonly Recorded[] as readonly Recorded<Event>[];

const metadataOf = (command: Due, event: Recorded, name: readonly (string | number)[]): Metadata => ({
  ...event.metadata,
  effectiveOn: command.effectiveOn,
  commandId: naturalId('command', event.eventId, ...name),
  causationId: event.eventId,
  source: { document: null, request: null, ...event.metadata.source, place: command.place },
});

const eachOf = async <Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> => {
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
};
