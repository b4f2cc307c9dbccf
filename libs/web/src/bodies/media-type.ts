/** The media type of a body in lower case without its parameters; '' when none is named. */
export const mediaTypeOf = (headers: Readonly<Record<string, string | string[] | undefined>>): string =>
  (String(headers['content-type'] ?? '').split(';')[0] ?? '').trim().toLowerCase();
