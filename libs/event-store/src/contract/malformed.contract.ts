import type { PlainRecord } from '#libs/kernel';
import type { ExpectedRevision, NewEvent } from '../streams.js';
import type { Open } from './log-under-test.js';
import { newEvent, newEvents } from './new-events.js';

const NUL = String.fromCharCode(0);
const twin = newEvent('A');
const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

const malformedAppends: Readonly<Record<string, readonly [string, unknown, readonly NewEvent[]]>> = {
  'no events': ['task-1', 'must-not-exist', []],
  'a stream without a name': ['', 'must-not-exist', newEvents('A')],
  'a stream name of 513 characters': ['x'.repeat(513), 'must-not-exist', newEvents('A')],
  'a stream name with a line break': ['task\n1', 'must-not-exist', newEvents('A')],
  'a revision below 0': ['task-1', -1, newEvents('A')],
  'a revision between two': ['task-1', 0.5, newEvents('A')],
  'a revision of another kind': ['task-1', 'any', newEvents('A')],
  'an event without a type': ['task-1', 'must-not-exist', newEvents('')],
  'an event id that is no UUID': ['task-1', 'must-not-exist', [newEvent('A', {}, 'event-1')]],
  'one event id twice': ['task-1', 'must-not-exist', [twin, { ...twin, eventId: twin.eventId.toUpperCase() }]],
  'an event without metadata': ['task-1', 'must-not-exist', [{ ...twin, metadata: undefined as never }]],
};

const malformedData: Readonly<Record<string, unknown>> = {
  'not a number': { days: Number.NaN },
  'an endless number': { days: Number.POSITIVE_INFINITY },
  'a value that is undefined': { note: undefined },
  'a big integer': { days: 1n },
  'a Date': { on: new Date(0) },
  'an instance of a class': { on: new (class Day {})() },
  'a Map': { agencies: new Map() },
  'a function': { toJSON: () => ({}) },
  'a hole in a list': { agencies: Array(1) },
  'a list instead of an object': ['moha'],
  'nothing instead of an object': null,
  'U+0000 in a text': { note: `a${NUL}b` },
  'U+0000 in a name': { [`a${NUL}`]: 1 },
  'half a surrogate pair': { note: '\ud83d' },
  'an object that holds itself': cyclic,
  'more than 1 MiB': { note: 'đ'.repeat(524_288) },
};

export const malformedContract = (open: Open): void => {
  it.each(Object.keys(malformedAppends))('refuses %s and writes nothing', async (fault) => {
    const store = open();
    const [stream, expected, events] = malformedAppends[fault] ?? ['', 0, []];
    await expect(store.append(stream, expected as ExpectedRevision, events)).rejects.toThrow(TypeError);
    expect(await store.head()).toBe(-1);
  });

  it('refuses what is not plain JSON, in data and in metadata, and writes nothing', async () => {
    const store = open();
    for (const [fault, value] of Object.entries(malformedData)) {
      const inData = newEvent('A', value as PlainRecord);
      const inMetadata = { ...newEvent('A'), metadata: value as never };
      for (const event of [inData, inMetadata]) {
        const refused = store.append('task-1', 'must-not-exist', [newEvent('B'), event]).then(
          () => `accepted ${fault}`,
          (error: unknown) => (error instanceof TypeError ? 'refused' : error),
        );
        expect(await refused).toBe('refused');
      }
    }
    expect(await store.head()).toBe(-1);
  });

  it('says where the fault is', async () => {
    const event = newEvent('A', { leads: [{ code: 'moha' }, { code: Number.NaN }] });
    await expect(open().append('task-1', 'must-not-exist', [newEvent('B'), event])).rejects.toThrow(
      'data of event 1 of task-1.leads[1].code is not plain JSON: NaN',
    );
  });

  it('refuses to read from nowhere or without a number', async () => {
    const store = open();
    await expect(store.read(Number.NaN, 10)).rejects.toThrow(TypeError);
    await expect(store.read(0, -1)).rejects.toThrow(TypeError);
    await expect(store.readStream('task-1', { limit: 1.5 })).rejects.toThrow(TypeError);
    await expect(store.sequenceAt('2025-11-07')).rejects.toThrow(TypeError);
  });
};
