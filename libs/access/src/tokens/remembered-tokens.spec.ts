import type { Principal } from '../principal.js';
import { RememberedTokens } from './remembered-tokens.js';

const an: Principal = { subject: 'an', name: 'An', roles: ['auditor'], agency: null, fields: [] };

describe('tokens that were checked', () => {
  let now: number;
  let tokens: RememberedTokens;
  beforeEach(() => {
    now = 1_000_000;
    tokens = new RememberedTokens(() => now);
  });

  it('are known again for a minute, and no other token is', () => {
    tokens.remember('a.b.c', an, now + 3_600_000);
    now += 59_999;
    expect([tokens.recall('a.b.c'), tokens.recall('a.b.d')]).toStrictEqual([an, null]);
    now += 1;
    expect(tokens.recall('a.b.c')).toBeNull();
  });

  it('are never known past their own end', () => {
    tokens.remember('a.b.c', an, now + 5_000);
    now += 4_999;
    expect(tokens.recall('a.b.c')).toBe(an);
    now += 1;
    expect(tokens.recall('a.b.c')).toBeNull();
  });

  it('are only so many', () => {
    for (let at = 0; at <= 10_000; at += 1) tokens.remember(`t${at}`, an, now + 5_000);
    expect([tokens.recall('t0'), tokens.recall('t10000')]).toStrictEqual([null, an]);
  });
});
