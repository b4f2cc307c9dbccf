/** @throws TypeError when a position to read from, or a limit, is not a number that a log can have */
export const refuseUnlessBounds = (from: number | undefined, limit: number | undefined): void => {
  if (from !== undefined && !Number.isSafeInteger(from)) throw new TypeError(`cannot read from ${from}`);
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 0))
    throw new TypeError(`cannot limit to ${limit}`);
};
