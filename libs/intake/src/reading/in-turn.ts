/**
 * Runs at most `places` pieces of work at once, the others wait in the order in which they came. A piece that fails frees
 * its place like one that succeeds.
 */
export const inTurn = (places: number) => {
  const waiting: (() => void)[] = [];
  let free = places;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
};
