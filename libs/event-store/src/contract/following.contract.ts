import { setTimeout as sleep } from 'node:timers/promises';
import type { Open } from './log-under-test.js';
import { newEvents } from './new-events.js';

const soon = async (happened: () => boolean): Promise<boolean> => {
  for (let waited = 0; waited < 200 && !happened(); waited += 1) await sleep(10);
  return happened();
};

export const followingContract = (open: Open): void => {
  it('waits for a sequence that is there without waiting', async () => {
    const store = open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    expect(await store.waitFor(0, 0)).toBe(true);
    expect(await open().waitFor(0, 0)).toBe(true);
    expect(await open().waitFor(-1, 0)).toBe(true);
  });

  it('gives up waiting when the time has passed', async () => {
    const store = open();
    const began = performance.now();
    expect(await store.waitFor(0, 120)).toBe(false);
    expect(performance.now() - began).toBeGreaterThan(110);
    expect(await store.waitFor(0, 0)).toBe(false);
  });

  it('stops waiting when another process appends, for each as far as it asked', async () => {
    const [reader, writer] = [open(), open()];
    const waits = [reader.waitFor(0, 5_000), reader.waitFor(1, 5_000), reader.waitFor(2, 400)];
    await writer.append('task-1', 'must-not-exist', newEvents('A', 'B'));
    expect(await Promise.all(waits)).toStrictEqual([true, true, false]);
  });

  it('wakes those who follow, also across processes', async () => {
    const [reader, writer] = [open(), open()];
    const woken = [0, 0];
    const ends = [
      await reader.onAppended(() => void (woken[0] = 1)),
      await reader.onAppended(() => void (woken[1] = 1)),
      await writer.onAppended(() => undefined),
    ];
    woken.fill(0);
    await writer.append('task-1', 'must-not-exist', newEvents('A'));
    expect(await soon(() => woken[0] === 1 && woken[1] === 1)).toBe(true);
    await Promise.all(ends.map((end) => end()));
  });

  it('wakes nobody who has stopped following, and lets the others follow on', async () => {
    const store = open();
    let [gone, here] = [0, 0];
    const end = await store.onAppended(() => void (gone += 1));
    const endOther = await store.onAppended(() => void (here += 1));
    await end();
    await end();
    [gone, here] = [0, 0];
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    expect(await soon(() => here > 0)).toBe(true);
    expect(gone).toBe(0);
    await endOther();
    const endAgain = await store.onAppended(() => void (gone += 1));
    await store.append('task-1', 0, newEvents('B'));
    expect(await soon(() => gone > 0)).toBe(true);
    await endAgain();
  });
};
