import type { Bilingual } from '#libs/kernel';
import { HttpRefusal } from '../http-refusal.js';

/**
 * The object that a JSON body (RFC 8259) says; undefined when the body is empty.
 * @throws HttpRefusal 400 when it is no UTF-8, no JSON, no object, too deep, or names what would reach into objects of the program
 */
export const jsonBody = (bytes: Uint8Array): unknown => {
  if (bytes.length === 0) return undefined;
  const value = parsed(decoded(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('body', NO_OBJECT);
  const fault = faultIn(value, 1);
  return fault === null ? value : refuse('body', fault);
};

const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('body', NO_UTF8);
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return refuse(placeIn(text, (error as Error).message), NO_JSON);
  }
};

/** Deeper than any body of ours, and shallow enough for whatever walks through it. */
const DEEPEST = 32;

/** Validation takes such a name for one that the description knows. */
const EVERY_OBJECT_HAS = Object.getOwnPropertyNames(Object.prototype);

/** The engine names the character in its message, where it knows it. */
const placeIn = (text: string, message: string): string => {
  const at = / at position (\d+)/.exec(message)?.[1];
  const offset = /Unexpected end/.test(message) ? text.length : at === undefined ? null : Number(at);
  if (offset === null) return 'body';
  const before = text.slice(0, offset).split('\n');
  return `body:${before.length}:${(before.at(-1) ?? '').length + 1}`;
};

const faultIn = (value: unknown, depth: number): Bilingual | null => {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return TOO_DEEP;
  if (EVERY_OBJECT_HAS.some((name) => Object.hasOwn(value, name))) return POISONED;
  for (const inner of Object.values(value)) {
    const fault = faultIn(inner, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
};

const refuse = (place: string, message: Bilingual): never => {
  throw new HttpRefusal(400, 'request.body-malformed', [{ code: 'request.body-malformed', place, message }]);
};

const NO_UTF8: Bilingual = { vi: 'Nội dung không phải là UTF-8.', en: 'The content is not UTF-8.' };
const NO_JSON: Bilingual = { vi: 'Nội dung không phải là JSON đúng dạng.', en: 'The content is not well-formed JSON.' };
const NO_OBJECT: Bilingual = { vi: 'Nội dung phải là một đối tượng JSON.', en: 'The content must be a JSON object.' };
const POISONED: Bilingual = {
  vi: 'Không được dùng tên mà mọi đối tượng đều có, như "__proto__", "constructor" hoặc "toString".',
  en: 'Names that every object has, such as "__proto__", "constructor" or "toString", are not taken.',
};
const TOO_DEEP: Bilingual = { vi: 'Nội dung lồng nhau quá sâu.', en: 'The content is nested too deeply.' };
