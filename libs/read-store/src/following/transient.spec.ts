import { CheckpointMoved, isTransient } from './transient.js';

/** As TypeORM passes it on; its class is of whatever copy of `pg` it loaded. */
const failed = (code: string, message = 'x'): Error => {
  const driverError = Object.assign(new Error(message), { code, severity: 'ERROR' });
  return Object.assign(new Error(message), { driverError, code });
};

describe('an error that a follower meets', () => {
  it.each([
    ['the disk is full', failed('53100')],
    ['the backend was terminated', failed('57P01')],
    ['somebody else held the rows', failed('40001')],
    ['the connection broke', failed('ECONNRESET')],
    ['the connection ended without a code', new Error('Connection terminated unexpectedly')],
    ['somebody else was faster', new CheckpointMoved('projections', 4)],
  ])('passes when %s', (_what, error) => expect(isTransient(error)).toBe(true));

  it.each([
    ['a column is missing', failed('42703')],
    ['a row is refused, whatever its words', failed('23505', 'connection closed')],
    ['the program is wrong', new TypeError('x is undefined')],
    ['nothing sensible was thrown', 'connection terminated'],
  ])('stops it when %s', (_what, error) => expect(isTransient(error)).toBe(false));
});
