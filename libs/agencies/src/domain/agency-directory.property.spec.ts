import { jest } from '@jest/globals';
import fc from 'fast-check';
import { agencyDirectory } from './agency-directory.js';
import { registry2025 } from './registry/registry-commands.js';
import { registryFacts } from './registry/registry-facts.js';

jest.setTimeout(60_000);

const directory = agencyDirectory(registryFacts());
const ON = '2025-11-07';
const BEFORE = '2025-01-01';

const names = registry2025
  .flat()
  .flatMap((command) =>
    command.type === 'MergeAgency'
      ? []
      : [command.data.name, ...command.data.aliases].map((name) => ({ code: command.data.code, name })),
  );
const aName = fc.constantFrom(...names);
const aSeparator = fc.constantFrom(', ', ',', '; ', ';', '\n', ' và ', ', và ', ';\n- ', ',\n', ' & ', ' - ', '. ');
/** Two names next to each other may be a third one: "Các bộ, ngành" and "các địa phương" are registered together, too. */
const wordsOf = (...printed: readonly string[]): string =>
  (
    printed
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
    .filter((word) => word !== 'và')
    .join(' ');
const known = new Set(names.map(({ name }) => wordsOf(name)));
const areOne = ([{ name }]: readonly [{ name: string }, string], next?: readonly [{ name: string }, string]): boolean =>
  next !== undefined && known.has(wordsOf(name, next[0].name));
const codesOf = (text: string, on: string) => directory.resolve(text, on).leads.map(({ code }) => code);

describe('any list of registered names', () => {
  it('resolves to exactly these, in order, each once, whatever separates them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aName, aSeparator), { minLength: 1, maxLength: 6 }), (items) => {
        fc.pre(!items.some((item, index) => areOne(item, items[index + 1])));
        const text = items.map(([{ name }, separator], index) => (index === 0 ? name : separator + name)).join('');
        expect(directory.resolve(text, BEFORE).unresolved).toStrictEqual([]);
        expect(codesOf(text, BEFORE)).toStrictEqual([...new Set(items.map(([{ code }]) => code))]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any registered name', () => {
  const printings: readonly ((name: string) => string)[] = [
    (name) => name.normalize('NFD'),
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => ` \u00a0${name.replaceAll(' ', '  ')}\t`,
    (name) => name.replaceAll(' ', '\n'),
    (name) => `${name}.`,
    (name) => `${name} [12]`,
    (name) => `"${name}"`,
    (name) => name.replaceAll('Đ', 'Ð'),
    (name) => name.replaceAll('o', 'о').replaceAll('c', 'с'),
  ];

  it('is known however it is printed', () => {
    fc.assert(
      fc.property(aName, fc.array(fc.constantFrom(...printings), { maxLength: 4 }), ({ code, name }, ways) => {
        const text = ways.reduce((printed, way) => way(printed), name);
        expect([text, codesOf(text, BEFORE)]).toStrictEqual([text, [code]]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not meant when a word more stands before or behind it', () => {
    fc.assert(
      fc.property(
        aName,
        fc.constantFrom('có biển', 'Xyz', 'liên quan', 'miền núi'),
        fc.boolean(),
        (item, word, before) => {
          const { leads, unresolved } = directory.resolve(before ? `${word} ${item.name}` : `${item.name} ${word}`, ON);
          expect(leads.map(({ code }) => code)).not.toContain(item.code);
          expect(unresolved.join(' ')).toContain(word);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('any text', () => {
  it('that is no name is left unresolved, none of it lost', () => {
    const syllable = fc.constantFrom('Xưởng', 'dệt', 'Lâm', 'trường', 'huyện', 'phường', 'Kho', '7', 'ngoại', 'Đèo');
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ');
        expect(directory.resolve(text, ON)).toStrictEqual({ leads: [], unresolved: [text], assignees: [] });
      }),
    );
  });

  it('is answered without an error, every unresolved part as printed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(
              fc.oneof(
                aName.map(({ name }) => name),
                fc.constantFrom(',', '(', ')', '[', ':', '.', '-', '\n', 'và', 'trừ', 'các bộ', 'gồm', 'Xyz'),
              ),
              { maxLength: 12 },
            )
            .map((words) => words.join(' ')),
        ),
        (text) => {
          for (const part of directory.resolve(text, ON).unresolved) expect(text).toContain(part);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
