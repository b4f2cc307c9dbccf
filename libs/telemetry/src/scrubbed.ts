const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 ***'],
  [/\beyJ[\w-]+\.[\w-]*\.?[\w-]*/g, '***'],
  [/(:\/\/[^\s:/@]*):[^\s@/]+@/g, '$1:***@'],
];

/** A text without what looks like a token, and without the password of an address. */
export const scrubbed = (text: string): string =>
  SECRETS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
