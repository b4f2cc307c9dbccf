import { isDay } from '#libs/kernel';
import { jsonText } from './plain-json.js';
import type { ExpectedRevision, NewEvent } from './streams.js';
import { currentVersion, type Upcasters } from './upcasting.js';

/** An append that was found well-formed. `expected` is -1 for a stream that must not exist. */
export type Proposal = Readonly<{ stream: string; expected: number; events: readonly ProposedEvent[]; bytes: number }>;

export type ProposedEvent = Readonly<{
  eventId: string;
  type: string;
  schemaVersion: number;
  data: string;
  metadata: string;
}>;

const MIB = 1_048_576;
const LONGEST_NAME = 512;
/** An EventStoreDB takes no larger append unless it is told to (`--max-append-size`), and every store takes the same. */
const LARGEST_APPEND = MIB;
/** What a store counts of an event besides data and metadata: its type, and ids under names of the store's own. */
const AROUND_EVENT = 512;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UNNAMEABLE = /[\u0000-\u001f\u007f]|\p{Cs}/u;

/** @throws TypeError that says what is malformed, and where */
export const proposalOf = (
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
  upcasters: Upcasters,
): Proposal => {
  refuseUnlessName(stream, 'stream name');
  if (expected !== 'must-not-exist' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new TypeError(`expected revision of ${stream} is ${String(expected)}, not a revision or must-not-exist`);
  }
  if (events.length === 0) throw new TypeError(`append to ${stream} has no events`);
  const proposed = events.map((event, index) => proposedEvent(event, `event ${index} of ${stream}`, upcasters));
  if (new Set(proposed.map(({ eventId }) => eventId)).size < proposed.length) {
    throw new TypeError(`append to ${stream} names an event id twice`);
  }
  const bytes = proposed.reduce((sum, event) => sum + sizeOf(event), 0);
  if (bytes > LARGEST_APPEND) {
    throw new TypeError(`append to ${stream} has ${bytes} bytes, more than ${LARGEST_APPEND}`);
  }
  return { stream, expected: expected === 'must-not-exist' ? -1 : expected, events: proposed, bytes };
};

const proposedEvent = (event: NewEvent, place: string, upcasters: Upcasters): ProposedEvent => {
  refuseUnlessName(event.type, `type of ${place}`);
  if (typeof event.eventId !== 'string' || !UUID.test(event.eventId)) {
    throw new TypeError(`event id of ${place} is not a UUID: ${String(event.eventId)}`);
  }
  if (!isDay(event.metadata.effectiveOn)) {
    throw new TypeError(
      `effective day of ${place} is not a day of the calendar: ${String(event.metadata.effectiveOn)}`,
    );
  }
  const proposed = {
    eventId: event.eventId.toLowerCase(),
    type: event.type,
    schemaVersion: currentVersion(event.type, upcasters),
    data: recordText(event.data, `data of ${place}`),
    metadata: recordText(event.metadata, `metadata of ${place}`),
  };
  const bytes = sizeOf(proposed);
  if (bytes > LARGEST_APPEND) throw new TypeError(`${place} has ${bytes} bytes, more than ${LARGEST_APPEND}`);
  return proposed;
};

const recordText = (value: unknown, place: string): string => {
  const text = jsonText(value, place);
  if (!text.startsWith('{')) throw new TypeError(`${place} is not an object`);
  return text;
};

const refuseUnlessName = (name: unknown, what: string): void => {
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME || UNNAMEABLE.test(name)) {
    throw new TypeError(`${what} must be text of 1 to ${LONGEST_NAME} characters without control characters`);
  }
};

const sizeOf = ({ data, metadata }: ProposedEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata) + AROUND_EVENT;
