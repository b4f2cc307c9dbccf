import { Gathered } from './gathered.js';

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('gathered questions', () => {
  it('go together while a group is on its way, each answered with its own answer', async () => {
    const groups: (readonly number[])[] = [];
    let open: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => (open = resolve));
    const doubled = new Gathered<number, number>(async (asks) => {
      groups.push(asks);
      if (groups.length === 1) await closed;
      return asks.map((ask) => ask * 2);
    });
    const first = doubled.ask(1);
    await turn();
    const others = [2, 3, 4].map((ask) => doubled.ask(ask));
    await turn();
    expect(groups).toStrictEqual([[1]]);
    open();
    expect(await Promise.all([first, ...others])).toStrictEqual([2, 4, 6, 8]);
    expect(groups).toStrictEqual([[1], [2, 3, 4]]);
  });

  it('never join a group that has left already, so no answer is older than its question', async () => {
    let value = 0;
    const seen = new Gathered<null, number>(async (asks) => {
      const now = value;
      await turn();
      return asks.map(() => now);
    });
    const before = seen.ask(null);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    value = 1;
    expect(await Promise.all([before, seen.ask(null)])).toStrictEqual([0, 1]);
  });

  it('fail alone: whoever was in the same group is asked for again', async () => {
    const groups: (readonly string[])[] = [];
    const shouted = new Gathered<string, string>(async (asks) => {
      groups.push(asks);
      if (asks.includes('bad')) throw new Error('unanswerable');
      return asks.map((ask) => ask.toUpperCase());
    });
    const asked = await Promise.allSettled(['a', 'bad', 'b'].map((ask) => shouted.ask(ask)));
    expect(asked.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toStrictEqual([
      ...['A', 'Error: unanswerable', 'B'],
    ]);
    expect(groups).toStrictEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
  });

  it('keep to the most that go together, with several groups on their way when allowed', async () => {
    const groups: (readonly number[])[] = [];
    const slow = new Gathered<number, number>(
      async (asks) => {
        groups.push(asks);
        await turn();
        return asks;
      },
      { most: 2, inFlight: 2 },
    );
    await Promise.all([1, 2, 3, 4, 5].map((ask) => slow.ask(ask)));
    expect(groups.flat()).toHaveLength(5);
    expect(Math.max(...groups.map(({ length }) => length))).toBe(2);
  });
});
