const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant in UTC with exactly six digits of the second, as the log writes it: such texts compare like the instants.
 * Finer digits are cut off.
 * @throws TypeError when the text is not ISO 8601 with seconds and an offset
 */
export const microsecondInstant = (text: string): string => {
  const [, second, fraction = '', offset] = ISO.exec(text) ?? [];
  const milliseconds = second === undefined ? Number.NaN : Date.parse(`${second}${offset}`);
  if (Number.isNaN(milliseconds)) throw new TypeError(`not an ISO 8601 instant with an offset: ${text}`);
  return `${new Date(milliseconds).toISOString().slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
};
