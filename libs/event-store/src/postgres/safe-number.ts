/** A bigint column as a number. @throws RangeError when the number would not be exact */
export const safeNumber = (text: unknown): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`${String(text)} is beyond the integers a number holds exactly`);
  return number;
};
