import { MemoryEventStore } from '#libs/event-store';
import type { Fact, Metadata, Process, Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';
import { reactionOf } from './reaction.js';
import type { Due, Running } from './running.js';

type Rang = Fact<'Rang', { times: number }>;
type Answer = Due & Readonly<{ heard: number }>;

const answering: Process<Rang, Answer> = {
  name: 'answer-the-bell',
  handles: { Rang: true },
  react: (history) => [[{ effectiveOn: '2025-01-02', place: null, heard: history.length }]],
};
const { metadata } = recorded({ type: 'x', data: {} });
const rang = (times: number) => ({ type: 'Rang', data: { times }, eventId: crypto.randomUUID(), metadata });

describe('a process that runs', () => {
  let store: MemoryEventStore;
  let sent: (readonly [number, string])[];
  const running: Running<Rang, Answer> = {
    process: answering,
    send: ({ heard }: Answer, { commandId }: Metadata) => Promise.resolve(void sent.push([heard, commandId])),
  };

  beforeEach(async () => {
    store = new MemoryEventStore();
    sent = [];
    await store.append('bell-1', 'must-not-exist', [rang(1), rang(2), rang(3)]);
  });

  const eventAt = async (revision: number): Promise<Recorded> => {
    const event = (await store.readStream('bell-1'))[revision];
    if (event === undefined) throw new Error(`no event ${revision}`);
    return event;
  };

  it('is shown the stream of the event and nothing that came after it', async () => {
    await reactionOf(running).handle(await eventAt(1), store);
    expect(sent.map(([heard]) => heard)).toStrictEqual([2]);
  });

  it('is shown what it asks for instead', async () => {
    const alone = { ...running, history: (event: Recorded<Rang>) => Promise.resolve([event]) };
    await reactionOf(alone).handle(await eventAt(2), store);
    expect(sent.map(([heard]) => heard)).toStrictEqual([1]);
  });

  it('gives the same commands the same ids when an event is delivered again, and other ids for another event', async () => {
    for (const revision of [0, 0, 1]) await reactionOf(running).handle(await eventAt(revision), store);
    const [once, again, other] = sent.map(([, id]) => id);
    expect(again).toBe(once);
    expect(other).not.toBe(once);
  });

  it('passes over what it does not handle', async () => {
    await reactionOf(running).handle({ ...(await eventAt(0)), type: 'Fell' }, store);
    expect(sent).toStrictEqual([]);
  });
});
