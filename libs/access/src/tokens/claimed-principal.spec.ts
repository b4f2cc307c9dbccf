import { claimedPrincipal } from './claimed-principal.js';
import { embeddedTrust } from './embedded-trust.js';
import { TokenRefused } from './token-refused.js';

const { claims: names } = embeddedTrust;

describe('what claims say of their holder', () => {
  it('is subject, name, roles, agency and fields', () => {
    const claims = { sub: 'u1', name: 'Lê An', roles: ['monitor', 'agency-officer'], agency: 'BTC', fields: ['*'] };
    expect(claimedPrincipal(claims, names)).toStrictEqual({
      ...{ subject: 'u1', name: 'Lê An', roles: ['agency-officer', 'monitor'], agency: 'BTC', fields: ['*'] },
    });
  });

  it('is found wherever the issuer puts it, under paths and under names with dots', () => {
    const elsewhere = {
      ...names,
      roles: 'realm_access.roles',
      agency: 'https://example.org/agency',
      subject: 'user.id',
    };
    const claims = { user: { id: 'u2' }, realm_access: { roles: ['auditor'] }, 'https://example.org/agency': 'BYT' };
    expect(claimedPrincipal(claims, elsewhere)).toMatchObject({ subject: 'u2', roles: ['auditor'], agency: 'BYT' });
  });

  it('names the holder as well as it can', () => {
    expect(claimedPrincipal({ sub: 'u1', preferred_username: 'an' }, names).name).toBe('an');
    expect(claimedPrincipal({ sub: 'u1' }, names).name).toBe('u1');
  });

  it('holds no role that is not ours, and no officer of no agency', () => {
    expect(claimedPrincipal({ sub: 'u', roles: ['offline_access', 'Auditor', 'toString'] }, names).roles).toStrictEqual(
      [],
    );
    expect(claimedPrincipal({ sub: 'u', roles: ['agency-officer', 'monitor'] }, names).roles).toStrictEqual([
      'monitor',
    ]);
    expect(claimedPrincipal({ sub: 'u', roles: 'auditor' }, names).roles).toStrictEqual(['auditor']);
  });

  it('never comes from what every object has', () => {
    expect(claimedPrincipal({ sub: 'u' }, { ...names, agency: 'constructor.name' }).agency).toBeNull();
  });

  it.each([
    {},
    { sub: '' },
    { sub: 7 },
    { sub: 'x'.repeat(256) },
    { sub: 'a\nb' },
    { sub: 'a\ud800' },
    { sub: 'u', roles: [7] },
    { sub: 'u', roles: {} },
    { sub: 'u', roles: Array.from({ length: 201 }, () => 'auditor') },
    { sub: 'u', agency: ['BTC'] },
    { sub: 'u', fields: [null] },
    { sub: 'u', name: {} },
  ])('is not believed when a claim is malformed: %j', (claims) => {
    expect(() => claimedPrincipal(claims, names)).toThrow(TokenRefused);
  });
});
