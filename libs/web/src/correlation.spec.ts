import { everything, type Caller } from '#libs/access';
import { correlationOf } from './correlation.js';
import { requestMetadata } from './request-metadata.js';

describe('the correlation of a request', () => {
  it.each([
    [{}, 'own'],
    [{ 'x-request-id': 'portal-7.a_B' }, 'portal-7.a_B'],
    [{ 'x-correlation-id': 'case-12' }, 'case-12'],
    [{ 'x-request-id': 'two words', 'x-correlation-id': 'case-12' }, 'case-12'],
    [{ 'x-request-id': 'x'.repeat(65) }, 'own'],
    [{ 'x-request-id': ['a', 'b'] }, 'own'],
    [{ 'x-request-id': '' }, 'own'],
  ])('with %j is %s', (headers, correlation) => expect(correlationOf({ id: 'own', headers })).toBe(correlation));

  const caller: Caller = {
    principal: { subject: 's', name: 'An', roles: ['service'], agency: null, fields: [] },
    role: 'service',
    operation: 'importDocument',
    reach: everything,
  };

  it('goes into the ledger beside the id of the request itself', () => {
    const { correlationId, source } = requestMetadata({ id: 'own', headers: { 'x-request-id': 'portal-7' }, caller });
    expect([correlationId, source?.request]).toStrictEqual(['portal-7', 'own']);
  });
});
