import { setImmediate as afterThisTurn } from 'node:timers/promises';

type Waiting<Ask, Answer> = Readonly<{
  ask: Ask;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}>;

export type GatheredOptions = Readonly<{ most?: number; inFlight?: number }>;

/**
 * Asks the database on behalf of many callers with one statement: while a group is on its way, whoever asks waits for the
 * next one, so an answer is never older than its question. `send` answers in the order of the asks. When a group fails,
 * its asks are sent again one by one, so that only the guilty one rejects: they must bear being asked twice.
 */
export class Gathered<Ask, Answer> {
  private queue: Waiting<Ask, Answer>[] = [];
  private running = 0;

  constructor(
    private readonly send: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
    private readonly options: GatheredOptions = {},
  ) {}

  ask(ask: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ ask, resolve, reject });
      if (this.running < (this.options.inFlight ?? 1)) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running += 1;
    while (this.queue.length > 0) {
      // Whom the last group answered asks on in this turn, and joins this group.
      await afterThisTurn();
      const group = this.queue.splice(0, this.options.most ?? 256);
      if (group.length > 0) await this.answer(group);
    }
    this.running -= 1;
  }

  private async answer(group: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.send(group.map(({ ask }) => ask));
      group.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      if (group.length === 1) return group[0]?.reject(error);
      await Promise.all(group.map((one) => this.answer([one])));
    }
  }
}
