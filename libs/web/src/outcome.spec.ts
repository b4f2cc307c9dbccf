import { StoreUnreachable, WrongStore } from '#libs/event-store';
import { outcomeOf } from './outcome.js';

describe('what a caller is told of an error', () => {
  it.each([
    ['the store gives no answer', new StoreUnreachable('EventStoreDB does not answer')],
    ['the settings name another store', new WrongStore({ vi: 'kho khác', en: 'another store' })],
    ['the connection to PostgreSQL broke', Object.assign(new Error('x'), { code: 'ECONNRESET' })],
    ['PostgreSQL is starting', Object.assign(new Error('x'), { code: '57P03' })],
  ])('is to come back when %s', (_what, error) => {
    expect(outcomeOf(error)).toStrictEqual({
      ...{ status: 503, code: 'server.store-unreachable', faults: [], headers: { 'retry-after': '2' } },
    });
  });

  it('is that the server failed when it did', () => {
    expect(outcomeOf(new TypeError('x is undefined'))).toMatchObject({ status: 500, code: 'server.failed' });
    expect(outcomeOf(Object.assign(new Error('x'), { code: '42703' }))).toMatchObject({ status: 500 });
  });
});
