import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencyDirectory } from './agency-directory.js';
import { registryFacts } from './registry/registry-facts.js';

type Row = Readonly<{
  leadText: string;
  directive?: string;
  leads: readonly string[];
  unresolved: readonly string[];
  assignments: number;
}>;
type Reference = Readonly<{
  agencies: readonly Readonly<{ code: string; name: string; aliases: readonly string[] }>[];
  predecessors: readonly Readonly<{ name: string; dissolvedOn: string; successor: string }>[];
  groups: readonly Readonly<{ code: string; name: string; aliases: readonly string[]; members: readonly string[] }>[];
}>;

const REFERENCE = join(process.cwd(), '..', 'shared', 'reference');
const directory = agencyDirectory(registryFacts());
const json = <Content>(file: string): Content => JSON.parse(readFileSync(join(REFERENCE, file), 'utf8')) as Content;
const dayOf = (row: Row): string => (row.directive === 'Nghị quyết số 71/NQ-CP' ? '2025-04-01' : '2025-10-13');

describe('the registry of 2025', () => {
  it('has 34 provinces and cities, 29 former provinces and 7 former ministries, each with a living successor', () => {
    const former = directory.codes.filter((code) => directory.successorOn(code, '2025-07-01') !== code);
    expect(former.filter((code) => /^P\d\d$/.test(code))).toHaveLength(29);
    expect(former.filter((code) => code.startsWith('B') || code === 'UBDT')).toHaveLength(7);
    expect(directory.codes.filter((code) => /^T\d\d$/.test(code))).toHaveLength(34);
    expect(directory.codes).toHaveLength(98);
    expect(new Set(directory.codes).size).toBe(98);
  });
});

(existsSync(REFERENCE) ? describe : describe.skip)('the real notice 624', () => {
  it.each([
    [1, 1217],
    [2, 477],
  ])('has the leads of appendix %i as a careful person reads them', (appendix, total) => {
    const rows = json<readonly Row[]>(`expected/624-appendix-${appendix}.json`);
    const read = rows.map((row) => ({ row, resolved: directory.resolve(row.leadText, dayOf(row)) }));
    expect(
      read.map(({ row, resolved }) => ({
        leadText: row.leadText,
        leads: resolved.leads.map(({ kind, code }) => `${kind}:${code}`),
        unresolved: resolved.unresolved,
        assignments: resolved.assignees.length,
      })),
    ).toStrictEqual(
      rows.map(({ leadText, leads, unresolved, assignments }) => ({ leadText, leads, unresolved, assignments })),
    );
    expect(read.reduce((sum, { resolved }) => sum + resolved.assignees.length, 0)).toBe(total);
  });

  it('knows every name, alias, merger and membership of the reference registry', () => {
    const reference = json<Reference>('agencies.json');
    for (const { code, name, aliases } of reference.agencies) {
      for (const text of [code, name, ...aliases])
        expect([text, directory.resolve(text, '2025-11-07').assignees]).toStrictEqual([text, [code]]);
    }
    for (const { name, dissolvedOn, successor } of reference.predecessors) {
      expect([name, directory.resolve(name, dissolvedOn).assignees]).toStrictEqual([name, [successor]]);
    }
    for (const { code, name, aliases, members } of reference.groups) {
      for (const text of [name, ...aliases]) {
        const { leads, assignees } = directory.resolve(text, '2025-11-07');
        expect([text, leads.map((lead) => lead.code), assignees]).toStrictEqual([text, [code], members]);
      }
    }
  });
});
