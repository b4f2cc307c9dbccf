/** Seeded numbers (xorshift32): a bench that is repeated sees the same ledger. */
export type Dice = Readonly<{
  /** A whole number from 0 up to, without, `sides`. */
  below: (sides: number) => number;
  chance: (share: number) => boolean;
  one: <Item>(items: readonly Item[]) => Item;
}>;

export const dice = (seed: number): Dice => {
  let state = seed | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (sides: number): number => Math.floor(next() * sides);
  return {
    below,
    chance: (share) => next() < share,
    one: (items) => items[below(items.length)] as (typeof items)[number],
  };
};
