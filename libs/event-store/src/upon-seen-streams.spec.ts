import { Rejection } from '#libs/kernel';
import type { Handled } from './decide-and-append.js';
import { RevisionMoved } from './revision-moved.js';
import type { Streams } from './streams.js';
import { uponSeenStreams } from './upon-seen-streams.js';

const filed: Handled = { events: 1, revision: 3, sequence: 9, repeated: false };

/** Runs an act that does `upon` by turns, and tells which readings it was given. */
const run = async (since: number | null, ...upon: readonly (Handled | Error)[]) => {
  const asked: (number | undefined)[] = [];
  const store: Streams = {
    append: () => Promise.reject(new Error('not asked for')),
    readStream: async (_stream, options) => (asked.push(options?.since), []),
  };
  let turn = 0;
  const handled = await uponSeenStreams(store, since, async (streams) => {
    await streams.readStream('task-1');
    const next = upon[turn++] as Handled | Error;
    if (next instanceof Error) throw next;
    return next;
  }).catch((error: unknown) => error);
  return { handled, asked };
};

describe('an act upon streams that were just seen', () => {
  it('takes them as they were seen, and reads them anew where nobody has seen them', async () => {
    expect(await run(7, filed)).toStrictEqual({ handled: filed, asked: [7] });
    expect(await run(null, filed)).toStrictEqual({ handled: filed, asked: [undefined] });
  });

  it.each([
    ['a refusal', new Rejection('task.none', 'no such task')],
    ['that the revision moved', new RevisionMoved('task-1', 2, 3)],
    ['that nothing is to be done', { ...filed, events: 0 }],
  ])('does not believe %s before they were read anew', async (_what, first) => {
    expect(await run(7, first, filed)).toStrictEqual({ handled: filed, asked: [7, undefined] });
    const refused = new Rejection('task.none', 'no such task');
    expect(await run(7, first, refused)).toStrictEqual({ handled: refused, asked: [7, undefined] });
  });

  it('believes that it was done before, and what it cannot mend', async () => {
    const repeated = { ...filed, repeated: true };
    expect(await run(7, repeated)).toStrictEqual({ handled: repeated, asked: [7] });
    const lost = new Error('connection lost');
    expect(await run(7, lost)).toStrictEqual({ handled: lost, asked: [7] });
  });
});
