import { jest } from '@jest/globals';
import type { Decider, Fact, Metadata } from '#libs/kernel';
import { Rejection } from '#libs/kernel';
import type { Open } from './log-under-test.js';
import { someMetadata } from './new-events.js';

type Paid = Fact<'Paid', { amount: number }>;

let decisions = 0;
const account: Decider<number, Paid, number> = {
  category: 'account',
  eventTypes: { Paid: true },
  initial: 0,
  evolve: (sum, { data }) => sum + data.amount,
  decide: (amount, sum) => {
    decisions += 1;
    if (sum + amount > 100) throw new Rejection('account.full', 'no more than 100');
    return amount === 0 ? [] : [{ type: 'Paid', data: { amount } }];
  },
};
const as = (commandId: string): Metadata => ({ ...someMetadata, commandId });

const oneCaller = (open: Open): void => {
  beforeEach(() => {
    decisions = 0;
  });

  it('appends what is decided to the stream of the category', async () => {
    const store = open();
    expect(await store.handle(account, '7', 30, as('c-1'))).toStrictEqual({
      events: 1,
      revision: 0,
      sequence: 0,
      repeated: false,
    });
    expect(await store.readStream('account-7')).toMatchObject([
      { type: 'Paid', data: { amount: 30 }, metadata: as('c-1'), revision: 0 },
    ]);
  });

  it('stays silent when nothing is to be done, and says where the stream stands', async () => {
    const store = open();
    const nothing = { events: 0, repeated: false };
    expect(await store.handle(account, '7', 0, as('c-1'))).toStrictEqual({ ...nothing, revision: -1, sequence: null });
    await store.handle(account, '7', 30, as('c-2'));
    expect(await store.handle(account, '7', 0, as('c-3'))).toStrictEqual({ ...nothing, revision: 0, sequence: 0 });
    expect(await store.head()).toBe(0);
  });

  it('passes on a refusal and writes nothing', async () => {
    const store = open();
    await expect(store.handle(account, '7', 101, as('c-1'))).rejects.toMatchObject({ code: 'account.full' });
    expect(await store.head()).toBe(-1);
  });

  it('answers a command that came before without deciding again', async () => {
    const store = open();
    await store.handle(account, '7', 30, as('c-1'));
    await store.handle(account, '7', 70, as('c-2'));
    decisions = 0;
    const again = await open().handle(account, '7', 30, as('c-1'));
    expect(again).toStrictEqual({ events: 1, revision: 0, sequence: 0, repeated: true });
    expect(decisions).toBe(0);
    expect(await store.head()).toBe(1);
  });
};

const act = (command: number, commandId: string) => ({ command, metadata: as(commandId) });

const actsInTurn = (open: Open): void => {
  it('carries out acts in turn, each upon what the one before it left', async () => {
    const store = open();
    await store.handle(account, '7', 10, as('c-0'));
    const handled = await store.handleInTurn(account, '7', [act(30, 'c-1'), act(0, 'c-2'), act(60, 'c-3')]);
    expect(handled.map(({ events, revision, sequence }) => [events, revision, sequence])).toStrictEqual([
      [1, 1, 1],
      [0, 1, 1],
      [1, 2, 2],
    ]);
    await expect(store.handleInTurn(account, '7', [act(0, 'c-4'), act(1, 'c-5')])).rejects.toMatchObject({
      code: 'account.full',
    });
  });

  it('goes on where a crash left acts that come again', async () => {
    await open().handleInTurn(account, '7', [act(30, 'c-1'), act(20, 'c-2')]);
    const again = await open().handleInTurn(account, '7', [act(30, 'c-1'), act(20, 'c-2'), act(50, 'c-3')]);
    expect(again.map(({ revision, repeated }) => [revision, repeated])).toStrictEqual([
      [0, true],
      [1, true],
      [2, false],
    ]);
  });

  it('decides the rest afresh when somebody else came between two acts', async () => {
    const store = open();
    const append = store.append.bind(store);
    let appends = 0;
    store.append = async (...proposed) => {
      const appended = await append(...proposed);
      appends += 1;
      if (appends === 1) await open().handle(account, '7', 60, as('c-9'));
      return appended;
    };
    await expect(store.handleInTurn(account, '7', [act(30, 'c-1'), act(30, 'c-2')])).rejects.toMatchObject({
      code: 'account.full',
    });
    expect(await open().readStream('account-7')).toHaveLength(2);
  });
};

const actsTogether = (open: Open): void => {
  const paid = async () => (await open().readStream('account-7')).map(({ data }) => data['amount']);

  it('decides acts upon each other and appends them at once, without reading a stream that is new', async () => {
    const store = open();
    const [append, read] = [jest.spyOn(store, 'append'), jest.spyOn(store, 'readStream')];
    const stood = await store.handleTogether(account, '7', [act(30, 'c-1'), act(0, 'c-2'), act(60, 'c-3')]);
    expect(stood).toStrictEqual({ revision: 1, sequence: 1 });
    expect([append.mock.calls.length, read.mock.calls.length]).toStrictEqual([1, 0]);
    expect(await paid()).toStrictEqual([30, 60]);
  });

  it('leaves nothing of acts of which one is refused', async () => {
    const acts = [act(30, 'c-1'), act(71, 'c-2')];
    await expect(open().handleTogether(account, '7', acts)).rejects.toMatchObject({ code: 'account.full' });
    expect(await open().head()).toBe(-1);
  });

  it('decides upon what is there already, also where that allows what an empty stream would refuse', async () => {
    await open().handle(account, '7', -50, as('c-0'));
    const acts = [act(101, 'c-1'), act(49, 'c-2')];
    expect(await open().handleTogether(account, '7', acts)).toStrictEqual({ revision: 2, sequence: 2 });
    await expect(open().handleTogether(account, '7', [act(1, 'c-3')])).rejects.toMatchObject({ code: 'account.full' });
    expect(await open().handleTogether(account, '7', [act(0, 'c-4')])).toStrictEqual({ revision: 2, sequence: 2 });
    expect(await paid()).toStrictEqual([-50, 101, 49]);
  });

  it('says of a stream that stays new that it has no events', async () =>
    expect(await open().handleTogether(account, '7', [act(0, 'c-1')])).toStrictEqual({ revision: -1, sequence: null }));

  it('does once what comes again, whole or in part, and though somebody else came after it', async () => {
    await open().handle(account, '7', 10, as('c-1'));
    const acts = [act(10, 'c-1'), act(20, 'c-2')];
    expect(await open().handleTogether(account, '7', acts)).toStrictEqual({ revision: 1, sequence: 1 });
    await open().handle(account, '7', 30, as('c-3'));
    expect(await open().handleTogether(account, '7', acts)).toStrictEqual({ revision: 1, sequence: 1 });
    const others = [act(40, 'c-4'), act(0, 'c-5')];
    const stood = [
      await open().handleTogether(account, '8', others),
      await open().handleTogether(account, '8', others),
    ];
    expect(stood).toStrictEqual(Array(2).fill({ revision: 0, sequence: 3 }));
    expect(await paid()).toStrictEqual([10, 20, 30]);
  });

  it('decides afresh when somebody else was faster', async () => {
    const stores = [open(), open()];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        (stores[index % 2] ?? open()).handleTogether(account, '7', [act(10, `c-${index}`), act(10, `d-${index}`)]),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(await paid()).toStrictEqual(Array(10).fill(10));
  });
};

const manyCallers = (open: Open): void => {
  it('decides afresh when somebody else was faster', async () => {
    const stores = [open(), open()];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => (stores[index % 2] ?? open()).handle(account, '7', 20, as(`c-${index}`))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'account.full' } },
    ]);
    expect(decisions).toBeGreaterThan(6);
    expect(await open().readStream('account-7')).toHaveLength(5);
  });

  it('carries out one command once, however often it arrives at the same moment', async () => {
    const stores = [open(), open()];
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, index) => (stores[index % 2] ?? open()).handle(account, '7', 60, as('c-1'))),
    );
    expect(answers.map(({ events, sequence }) => [events, sequence])).toStrictEqual(Array(4).fill([1, 0]));
    expect(await open().head()).toBe(0);
  });
};

export const handlingContract = (open: Open): void => {
  oneCaller(open);
  actsInTurn(open);
  actsTogether(open);
  manyCallers(open);
};
