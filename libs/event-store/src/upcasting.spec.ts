import { recorded } from '#libs/testing';
import { UnknownSchemaVersion } from './unknown-schema-version.js';
import { currentVersion, upcast, type Upcasters } from './upcasting.js';

const { metadata } = recorded({ type: 'Moved', data: {} }, { effectiveOn: '2025-03-01' });
const upcasters: Upcasters = {
  Moved: [(data) => ({ ...data, to: [data['to'] ?? null] }), (data, { effectiveOn }) => ({ ...data, on: effectiveOn })],
};
const moved = (schemaVersion: number, type = 'Moved') => ({
  type,
  schemaVersion,
  data: { to: 'a' },
  metadata,
  sequence: 41,
});

describe('upcasting', () => {
  it('takes old data through every later version, in order', () => {
    expect(upcast(moved(1), upcasters)).toStrictEqual({ to: ['a'], on: '2025-03-01' });
    expect(upcast(moved(2), upcasters)).toStrictEqual({ to: 'a', on: '2025-03-01' });
    expect(upcast(moved(3), upcasters)).toStrictEqual({ to: 'a' });
  });

  it('writes the newest version of a type, 1 unless it has history', () => {
    expect(currentVersion('Moved', upcasters)).toBe(3);
    expect(currentVersion('Stayed', upcasters)).toBe(1);
    expect(currentVersion('constructor', upcasters)).toBe(1);
  });

  it('refuses what a newer program wrote, naming the sequence', () => {
    expect(() => upcast(moved(4), upcasters)).toThrow(UnknownSchemaVersion);
    expect(() => upcast(moved(4), upcasters)).toThrow(/sequence 41: Moved has schema version 4/);
    expect(() => upcast(moved(2, 'Stayed'), upcasters)).toThrow(UnknownSchemaVersion);
    expect(() => upcast(moved(0), upcasters)).toThrow(UnknownSchemaVersion);
  });
});
