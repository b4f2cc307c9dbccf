import { childAt, elementsIn, intAt, valueAt, type XmlElement, type XmlTree } from './word-xml.js';

export type NumberingLevel = Readonly<{ start: number; format: string | null; text: string; suffix: string | null }>;

/** A list of the document. Lists of one `family` count on from each other, except at levels that `restarts` names. */
export type NumberingList = Readonly<{
  family: string;
  levels: ReadonlyMap<number, NumberingLevel>;
  restarts: ReadonlyMap<number, number>;
}>;

export const numberingLists = (tree: XmlTree | null): ReadonlyMap<string, NumberingList> => {
  const root = elementsIn(tree).find((element) => element.name === 'w:numbering') ?? null;
  const families = new Map(
    named(root, 'w:abstractNum').map((family) => [family.attribs['w:abstractNumId'] ?? '', levelsOf(family)] as const),
  );
  return new Map(
    named(root, 'w:num').map((list) => {
      const family = valueAt(list, 'w:abstractNumId') ?? '';
      return [list.attribs['w:numId'] ?? '', listOf(list, family, families.get(family) ?? new Map())] as const;
    }),
  );
};

const listOf = (list: XmlElement, family: string, inherited: ReadonlyMap<number, NumberingLevel>): NumberingList => {
  const levels = new Map(inherited);
  const restarts = new Map<number, number>();
  for (const override of named(list, 'w:lvlOverride')) {
    const level = Number(override.attribs['w:ilvl']);
    const own = childAt(override, 'w:lvl');
    if (own !== null) levels.set(level, levelOf(own));
    const start = intAt(override, 'w:startOverride');
    if (start !== null) restarts.set(level, start);
  }
  return { family, levels, restarts };
};

const levelsOf = (family: XmlElement): ReadonlyMap<number, NumberingLevel> =>
  new Map(named(family, 'w:lvl').map((level) => [Number(level.attribs['w:ilvl']), levelOf(level)] as const));

const levelOf = (level: XmlElement): NumberingLevel => ({
  start: intAt(level, 'w:start') ?? 1,
  format: valueAt(level, 'w:numFmt'),
  text: valueAt(level, 'w:lvlText') ?? '',
  suffix: valueAt(level, 'w:suff'),
});

const named = (parent: XmlElement | null, name: string): readonly XmlElement[] =>
  elementsIn(parent).filter((element) => element.name === name);
