import { microsecondInstant } from './instant.js';

describe('instant', () => {
  it('is written in UTC with microseconds', () => {
    expect(microsecondInstant('2025-11-07T06:59:59+07:00')).toBe('2025-11-06T23:59:59.000000Z');
    expect(microsecondInstant('2025-11-07T00:00:00.5Z')).toBe('2025-11-07T00:00:00.500000Z');
    expect(microsecondInstant('2025-11-07T00:00:00.123456789Z')).toBe('2025-11-07T00:00:00.123456Z');
  });

  it('is refused when it leaves the offset to be guessed', () => {
    expect(() => microsecondInstant('2025-11-07')).toThrow(TypeError);
    expect(() => microsecondInstant('2025-11-07T00:00:00')).toThrow(TypeError);
    expect(() => microsecondInstant('2025-13-07T00:00:00Z')).toThrow(TypeError);
  });
});
