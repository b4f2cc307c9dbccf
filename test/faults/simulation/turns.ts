import type { Seeded } from './seeded.js';

/** Whoever can stop existing in the middle of a step: what it waits for then never comes. */
export class Life {
  ended = false;
}

type Turn = Readonly<{ life: Life; go: () => void }>;

/** One thing happens at a time, and the seed says which: all that could happen next waits here for its turn. */
export class Turns {
  private waiting: Turn[] = [];

  constructor(private readonly seeded: Seeded) {}

  get none(): boolean {
    return this.waiting.length === 0;
  }

  /** Resolves when the turn has come; never, when the life ends before. */
  next(life: Life): Promise<void> {
    return new Promise((resolve) => this.later(life, resolve));
  }

  later(life: Life, go: () => void): void {
    if (!life.ended) this.waiting.push({ life, go });
  }

  end(life: Life): void {
    life.ended = true;
    this.waiting = this.waiting.filter((turn) => turn.life !== life);
  }

  /** Lets one of those who wait go on, until it waits again or is done. */
  async one(): Promise<void> {
    const [turn] = this.waiting.splice(this.seeded.below(this.waiting.length), 1);
    turn?.go();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
