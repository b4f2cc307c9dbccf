import fc from 'fast-check';
import { v5 } from 'uuid';
import { naturalId } from './natural-id.js';

describe('natural id', () => {
  it('never changes for the same parts', () => {
    expect(naturalId('directive', '71/NQ-CP', 2025)).toBe(naturalId('directive', '71/NQ-CP', 2025));
    expect(naturalId('directive', '71/NQ-CP', 2025)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/);
  });
  it('is the name-based UUID of the standard, of any text', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Nghị quyết', '\ud800', '"\u0000'));
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.integer())), (parts) => {
        expect(naturalId(...parts)).toBe(v5(JSON.stringify(parts), 'b7d0f6de-5f0a-5a52-9f6f-3f4f4a2c9b11'));
      }),
    );
  });
  it('does not run parts together', () => {
    expect(naturalId('ab', 'c')).not.toBe(naturalId('a', 'bc'));
  });
});
