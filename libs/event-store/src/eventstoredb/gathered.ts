import { setImmediate as afterThisTurn } from 'node:timers/promises';

type Waiting<Question, Answer> = Readonly<{
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}>;

/**
 * Asks many questions as one: while one lot is being answered, the others gather for the next. When a lot fails, all of
 * it reject. `ask` answers in the order of the questions.
 */
export const gathered = <Question, Answer>(ask: (lot: readonly Question[]) => Promise<readonly Answer[]>) => {
  let waiting: Waiting<Question, Answer>[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      await afterThisTurn();
      const lot = waiting;
      waiting = [];
      try {
        const answers = await ask(lot.map(({ question }) => question));
        lot.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
      } catch (error) {
        lot.forEach(({ reject }) => reject(error));
      }
    }
    running = false;
  };
  return (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!running) void run();
    });
};
