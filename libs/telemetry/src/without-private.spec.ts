import { withoutPrivate } from './without-private.js';

describe('the fields of a line of the log', () => {
  it('lose what may be private down to the third level, and lists stay lists', () => {
    const given = {
      event: 'x',
      token: 't',
      list: [{ name: 'An', kept: 1 }, 2],
      deep: { deeper: { body: 'b', deepest: { body: 'out of reach' } } },
    };
    const before = structuredClone(given);
    expect(withoutPrivate(given)).toStrictEqual({
      event: 'x',
      list: [{ kept: 1 }, 2],
      deep: { deeper: { deepest: { body: 'out of reach' } } },
    });
    expect(given).toStrictEqual(before);
  });

  it('are the very ones that were given where nothing is private', () => {
    const given = { event: 'x', more: { kept: null } };
    expect(withoutPrivate(given)).toBe(given);
  });
});
