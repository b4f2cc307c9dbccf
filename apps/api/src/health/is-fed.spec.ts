import type { LedgerSourceState } from '#libs/event-store';
import { isFed } from './is-fed.js';

const FED: LedgerSourceState = {
  ...{ known: true, leads: false, behind: 1_999, heardAt: null, resubscriptions: {}, stopped: null },
  ...{ unansweredMs: 29_999, stuckMs: 29_999 },
};

describe('a ledger that follows another store', () => {
  it('is fed while it gets on, and where nothing has to be followed', () =>
    expect([FED, { ...FED, behind: null }, null].map(isFed)).toStrictEqual([true, true, true]));

  it.each<Partial<LedgerSourceState>>([
    { known: false },
    { stopped: { vi: 'đã dừng', en: 'stopped' } },
    { behind: 2_000 },
    { behind: null, unansweredMs: 30_000 },
    { behind: 1, stuckMs: 30_000 },
  ])('is not fed when %p', (state) => expect(isFed({ ...FED, ...state })).toBe(false));
});
