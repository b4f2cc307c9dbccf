import type { Answer } from './claims.query.js';

type Told = Readonly<Record<string, unknown>>;

const isFlag = (value: unknown): boolean => typeof value === 'boolean';

/**
 * How the result of an act is answered: `revision` as ETag, `sequence` as `Task-Ledger-Position` and `position`. Written
 * out here once, so that a repetition is answered with the same bytes; whether it is one is not told in the body.
 */
export const answerOf = (result: unknown, status: number, location: unknown): Answer => {
  const { sequence, ...found } = (typeof result === 'object' && result !== null ? result : {}) as Told;
  const told = Object.fromEntries(
    Object.entries(found).filter(([name, value]) => name !== 'repeated' || !isFlag(value)),
  );
  const position = sequence === undefined ? told['position'] : sequence;
  const headers = {
    ...(typeof told['revision'] === 'number' ? { etag: `"${told['revision']}"` } : {}),
    ...(typeof position === 'number' ? { 'task-ledger-position': String(position) } : {}),
    ...(typeof location === 'string' ? { location } : {}),
  };
  if (result === undefined) return { status, headers, body: '' };
  return { status, headers, body: JSON.stringify(sequence === undefined ? told : { ...told, position: sequence }) };
};
