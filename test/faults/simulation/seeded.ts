import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Every choice of a run comes from here, so that the seed is the run. */
export class Seeded {
  private readonly generator;
  private course = 0;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number from 0 to below `bound`. */
  below(bound: number): number {
    const chosen = uniformInt(this.generator, 0, bound - 1);
    this.course = Math.imul(Math.imul(this.course ^ bound, 0x01000193) ^ chosen, 0x01000193);
    return chosen;
  }

  /** Of every choice so far in its order and of how many there were each time: a run that goes another way has another one. */
  get trace(): number {
    return this.course >>> 0;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
}
