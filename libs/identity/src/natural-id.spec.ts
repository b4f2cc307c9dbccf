import { naturalId } from './natural-id.js';

describe('natural id', () => {
  it('never changes for the same parts', () => {
    expect(naturalId('directive', '71/NQ-CP', 2025)).toBe(naturalId('directive', '71/NQ-CP', 2025));
    expect(naturalId('directive', '71/NQ-CP', 2025)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/);
  });
  it('does not run parts together', () => {
    expect(naturalId('ab', 'c')).not.toBe(naturalId('a', 'bc'));
  });
});
