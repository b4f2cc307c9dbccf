import { newId } from '#libs/identity';

export type CorrelatedRequest = Readonly<{
  id?: unknown;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}>;

const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/** By what name the caller finds this request again: the caller's own where it is harmless, else the server's. */
export const correlationOf = ({ id, headers }: CorrelatedRequest): string =>
  [headers['x-request-id'], headers['x-correlation-id']].find(
    (given): given is string => typeof given === 'string' && SANE.test(given),
  ) ?? String(id ?? newId());
