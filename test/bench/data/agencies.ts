import type { Day, Fact, Source } from '#libs/kernel';

/** An event before it is given its place in the log. */
export type Made = Readonly<{ stream: string; event: Fact; on: Day; source: Source | null }>;

export type Agency = Readonly<{ code: string; name: string; kind: 'ministry' | 'province' }>;

const numbered = (count: number, prefix: string, name: string, kind: Agency['kind']): readonly Agency[] =>
  Array.from({ length: count }, (_, index) => ({ code: `${prefix}${index + 1}`, name: `${name} ${index + 1}`, kind }));

/** Codes that the registry of the program does not have: it is in the log already. */
export const agencies: readonly Agency[] = [
  ...numbered(22, 'BX', 'Bộ số', 'ministry'),
  ...numbered(34, 'TX', 'Tỉnh số', 'province'),
];

export const registration = ({ code, name, kind }: Agency): Made => ({
  stream: `agency-${code}`,
  event: { type: 'AgencyRegistered', data: { code, name, kind, aliases: [`${name} cũ`] } },
  on: '1900-01-01',
  source: null,
});
