import type { Answer } from './claims.query.js';

/**
 * How the result of an act is answered: `revision` as ETag, `sequence` as `Task-Ledger-Position` and `position`. Written
 * out here once, so that a repetition is answered with the same bytes; whether it is one is not told in the body.
 */
export const answerOf = (result: unknown, status: number, location: unknown): Answer => {
  const {
    repeated: _repeated,
    sequence,
    ...told
  } = (typeof result === 'object' && result !== null ? result : {}) as Readonly<Record<string, unknown>>;
  const position = sequence === undefined ? told['position'] : sequence;
  const headers = {
    ...(typeof told['revision'] === 'number' ? { etag: `"${told['revision']}"` } : {}),
    ...(typeof position === 'number' ? { 'task-ledger-position': String(position) } : {}),
    ...(typeof location === 'string' ? { location } : {}),
  };
  if (result === undefined) return { status, headers, body: '' };
  return { status, headers, body: JSON.stringify(sequence === undefined ? told : { ...told, position: sequence }) };
};
