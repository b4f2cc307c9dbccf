import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Processes of one program that live through all rounds of a case, each told to run by a message. */
export type Crew<Order, Answer> = Readonly<{
  /** Sends the order to every process at once and waits for all answers. */
  run: (order: Order) => Promise<readonly Answer[]>;
  pids: readonly number[];
  close: () => Promise<void>;
}>;

/** `program` (a URL of built code) must call `serveCrew`. `given` reaches it as its argument. */
export const crewOf = async <Order extends object, Answer>(
  program: URL,
  processes: number,
  given: object,
  execArgv: readonly string[] = [],
): Promise<Crew<Order, Answer>> => {
  const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
  const children = Array.from({ length: processes }, () =>
    fork(fileURLToPath(program), [], {
      env,
      execArgv: [...execArgv],
      serialization: 'advanced',
    }),
  );
  await Promise.all(
    children.map((child, index) => {
      child.send({ ...given, index });
      return answerOf<null>(child);
    }),
  );
  return {
    pids: children.map(({ pid }) => pid ?? -1),
    run: (order) =>
      Promise.all(
        children.map((child) => {
          child.send(order);
          return answerOf<Answer>(child);
        }),
      ),
    close: async () => {
      for (const child of children) if (child.connected) child.disconnect();
      await Promise.all(children.map((child) => (child.exitCode === null ? once(child, 'exit') : null)));
    },
  };
};

type Told<Answer> = Readonly<{ answer: Answer } | { fault: string }>;

const answerOf = async <Answer>(child: ChildProcess): Promise<Answer> => {
  const given = new AbortController();
  const ended = once(child, 'exit', { signal: given.signal }).then(([code]) => {
    throw new Error(`process ${child.pid} ended with ${String(code)}`);
  });
  ended.catch(() => undefined);
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [Told<Answer>];
  given.abort();
  if ('fault' in told) throw new Error(told.fault);
  return told.answer;
};

/** The other side of `crewOf`: opens once, answers each order, and ends when the bench goes away. */
export const serveCrew = async <Given, Order, Answer>(
  open: (given: Given & { index: number }) => Promise<(order: Order) => Promise<Answer>>,
): Promise<void> => {
  const tell = (told: Told<Answer | null>): void => void process.send?.(told);
  process.on('disconnect', () => process.exit(0));
  try {
    const [given] = (await once(process, 'message')) as [Given & { index: number }];
    const run = await open(given);
    process.on('message', (order: Order) => {
      run(order).then(
        (answer) => tell({ answer }),
        (error: unknown) => tell({ fault: String(error instanceof Error ? error.stack : error) }),
      );
    });
    tell({ answer: null });
  } catch (error) {
    tell({ fault: String(error instanceof Error ? error.stack : error) });
  }
};
