export const median = (values: readonly number[]): number => {
  if (values.length === 0) throw new RangeError('no values have no median');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

export type Spread = Readonly<{ least: number; most: number }>;

export const spread = (values: readonly number[]): Spread => ({
  least: Math.min(...values),
  most: Math.max(...values),
});

/**
 * The median of the ratios round by round: what slows a whole round down (another program, a checkpoint) slows both sides
 * of its ratio, so a noisy machine moves this far less than the ratio of two medians.
 */
export const pairedRatio = (ours: readonly number[], theirs: readonly number[]): number => {
  if (ours.length !== theirs.length)
    throw new RangeError(`${ours.length} rounds cannot be paired with ${theirs.length}`);
  return median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
};
