import type { Operation } from './operation.js';

/** What a route of this kind may be refused with, by status. */
export const possibleProblems = (path: string, { parameters = [], requestBody, security }: Operation) => {
  const headers = parameters.flatMap((parameter) =>
    'in' in parameter && parameter.in === 'header' ? [parameter] : [],
  );
  const [key, match] = ['Idempotency-Key', 'If-Match'].map((name) => headers.find((header) => header.name === name));
  return {
    400: 'The request is not valid; every fault is named.',
    ...(security?.length === 0 ? {} : LET_IN),
    ...(path.includes('{') ? ABOUT_ONE : {}),
    ...(requestBody === undefined ? {} : WITH_BODY),
    ...(key === undefined ? {} : ACT),
    ...(match === undefined
      ? {}
      : { 412: 'It has changed since the revision in If-Match; ETag names the present one.' }),
    ...(match?.required === true ? { 428: 'If-Match is missing.' } : {}),
    503: 'Not ready, crowded, or about to end: Retry-After.',
  } satisfies Readonly<Record<number, string>>;
};

const LET_IN = {
  401: 'No valid token.',
  403: 'Not allowed to this role.',
  429: 'Too many requests: Retry-After.',
};
const ABOUT_ONE = { 404: 'There is no such thing, or not for this caller.', 414: 'A part of the address is too long.' };
const WITH_BODY = { 413: 'The content is too large.', 415: 'The media type is not taken.' };
const ACT = {
  409: 'The request with this key is being answered: Retry-After.',
  422: 'Against a rule, or the key came with another request.',
};
