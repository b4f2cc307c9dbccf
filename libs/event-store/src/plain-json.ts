const DEEPEST = 64;
const UNSTORABLE = /\u0000|\p{Cs}/u;

/**
 * The JSON text of a value that reads back equal to itself.
 * @throws TypeError naming the place of the first thing that plain JSON cannot carry (undefined, NaN, a Date, a class
 *   instance, a hole in an array) or PostgreSQL cannot hold (U+0000, half a surrogate pair), or that is nested too deep
 */
export const jsonText = (value: unknown, place: string): string => {
  refuseUnlessPlain(value, place, 0);
  return JSON.stringify(value);
};

const refuseUnlessPlain = (value: unknown, place: string, depth: number): void => {
  if (depth > DEEPEST) throw new TypeError(`${place} is nested deeper than ${DEEPEST} levels`);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return refuseUnlessStorable(value, place);
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      refuseUnlessPlain(value[index], `${place}[${index}]`, depth + 1);
    }
    return;
  }
  if (!isPlainObject(value)) throw new TypeError(`${place} is not plain JSON: ${nameOf(value)}`);
  for (const [key, member] of Object.entries(value)) {
    refuseUnlessStorable(key, `a name in ${place}`);
    refuseUnlessPlain(member, `${place}.${key}`, depth + 1);
  }
};

const refuseUnlessStorable = (text: string, place: string): void => {
  if (UNSTORABLE.test(text)) throw new TypeError(`${place} holds U+0000 or half a surrogate pair`);
};

const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null || Object.getOwnPropertySymbols(value).length > 0) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? `an instance of ${value.constructor.name}` : String(value);
