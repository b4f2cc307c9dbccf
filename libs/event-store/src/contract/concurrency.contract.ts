import { setImmediate as turn } from 'node:timers/promises';
import type { Recorded } from '#libs/kernel';
import { WrongExpectedRevision } from '../wrong-expected-revision.js';
import type { Open, StoreUnderTest } from './log-under-test.js';
import { newEvent } from './new-events.js';

const WRITERS = 32;
const APPENDS = 12;

/** Appends one or two events at a time to a stream of its own, keeping what it was answered. */
const write = async (store: StoreUnderTest, writer: number): Promise<readonly number[]> => {
  const sequences: number[] = [];
  let revision = -1;
  for (let index = 0; index < APPENDS; index += 1) {
    const events = Array.from({ length: 1 + (index % 2) }, (_, part) => newEvent('Written', { writer, index, part }));
    const appended = await store.append(`task-${writer}`, revision === -1 ? 'must-not-exist' : revision, events);
    expect(appended.revision).toBe(revision + events.length);
    ({ revision } = appended);
    sequences.push(appended.sequence);
  }
  return sequences;
};

/** Follows the log as a projection does: never asks again for what it has seen. */
const follow = async (store: StoreUnderTest, until: number): Promise<readonly number[]> => {
  const seen: number[] = [];
  while (seen.length < until) {
    const page = await store.read((seen.at(-1) ?? -1) + 1, 50);
    seen.push(...page.map(({ sequence }) => sequence));
    await turn();
  }
  return seen;
};

export const concurrencyContract = (open: Open): void => {
  it('numbers the events of 32 writers in two processes without a gap, and no reader ever sees one', async () => {
    const stores = [open(), open()];
    const total = WRITERS * APPENDS * 1.5;
    const followed = [follow(open(), total), follow(stores[0] ?? open(), total)];
    const answers = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) => write(stores[writer % 2] ?? open(), writer)),
    );
    const dense = [...Array(total).keys()];
    for (const seen of await Promise.all(followed)) expect(seen).toStrictEqual(dense);
    const events = await open().read(0, total + 1);
    expect(events.map(({ sequence }) => sequence)).toStrictEqual(dense);
    for (const [writer, sequences] of answers.entries()) {
      const mine = events.filter(({ stream }) => stream === `task-${writer}`);
      expect(mine.map(({ revision }) => revision)).toStrictEqual([...mine.keys()]);
      expect(sequences.map((sequence) => events[sequence]?.stream)).toStrictEqual(
        Array(APPENDS).fill(`task-${writer}`),
      );
    }
    const instants = events.map(({ recordedAt }: Recorded) => recordedAt);
    expect(instants).toStrictEqual([...instants].sort());
  }, 30_000);

  it('lets exactly one writer win each revision of a stream', async () => {
    const stores = [open(), open()];
    for (let revision = 0; revision < 5; revision += 1) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: WRITERS }, (_, writer) =>
          (stores[writer % 2] ?? open()).append('task-1', revision === 0 ? 'must-not-exist' : revision - 1, [
            newEvent('Claimed', { writer }),
          ]),
        ),
      );
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(lost).toHaveLength(WRITERS - 1);
      for (const { reason } of lost) expect(reason).toBeInstanceOf(WrongExpectedRevision);
      expect(await open().head()).toBe(revision);
    }
  }, 30_000);

  it('keeps the order in which one process appends to a stream', async () => {
    const store = open();
    const appends = Array.from({ length: 20 }, (_, index) =>
      store.append('task-1', index === 0 ? 'must-not-exist' : index - 1, [newEvent('Counted', { index })]),
    );
    expect((await Promise.all(appends)).map(({ revision }) => revision)).toStrictEqual([...appends.keys()]);
  });
};
