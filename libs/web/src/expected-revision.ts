import type { CorrelatedRequest } from './correlation.js';

/** The revision in `If-Match`, which the interceptor of acts has found well-formed; null when the caller names none. */
export const expectedRevision = ({ headers }: CorrelatedRequest): number | null => {
  const given = headers['if-match'];
  return typeof given === 'string' ? Number(given.replaceAll('"', '')) : null;
};
