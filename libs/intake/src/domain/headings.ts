/** A numbered heading. `rank` orders the kinds of numbering: 3 letters, 2 roman, 1 arabic. */
export type Heading = Readonly<{ number: number | null; title: string; rank: 1 | 2 | 3 }>;

export const headingIn = (clean: string): Heading | null => {
  if (clean.length > 400) return null;
  const roman = ROMAN.exec(clean);
  if (roman?.[1]) return { number: romanValue(roman[1]), title: clean, rank: 2 };
  const letter = LETTER.exec(clean);
  if (letter?.[1]) return { number: LETTERS.indexOf(letter[1].toUpperCase()) + 1, title: clean, rank: 3 };
  const arabic = ARABIC.exec(clean);
  return arabic?.[1] ? { number: Number(arabic[1]), title: clean, rank: 1 } : null;
};

/** The mark alone, as in a cell of the ordinal column: `II`, `B.`, never a plain number. */
export const headingMark = (clean: string): Pick<Heading, 'number' | 'rank'> | null => {
  const mark = clean.replace(/[.)\s]+$/, '');
  if (/^[IVX]{1,6}$/.test(mark)) return { number: romanValue(mark), rank: 2 };
  return /^[A-HĐ]$/.test(mark) ? { number: LETTERS.indexOf(mark) + 1, rank: 3 } : null;
};

/** "Nhiệm vụ giao … chỉ đạo": a row that tells whom the rows under it are given to. */
export const isGroupText = (key: string): boolean =>
  key.length < 400 &&
  (/^(?:các )?nhiệm vụ (?:được )?giao(?: cho)? /u.test(key) || /^\p{L}.{3,250} chỉ đạo[.:]?$/u.test(key));

export const isUpperCase = (clean: string): boolean => clean === clean.toUpperCase() && /\p{Lu}{2}/u.test(clean);

export const isFootnote = (key: string): boolean =>
  /^(?:\[\d{1,3}\]|\(\*+\)|\*+\s?\p{L}|ghi chú\s?:|chú thích\s?:|nguồn\s?:)/u.test(key);

export const roman = (value: number): string =>
  value >= 10 ? `X${roman(value - 10)}` : ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value]!;

const LETTERS = 'ABCDĐEGHIKLMN';
const ROMAN = /^(?:[Pp]hần |PHẦN |[Mm]ục |MỤC )?([IVX]{1,6})\s?[.):-]\s?\S/u;
const LETTER = /^(?:[Pp]hần |PHẦN )?([A-HĐ])\s?[.)]\s?[^\s.]/u;
const ARABIC = /^(?:[Mm]ục |MỤC |[Nn]hóm )?(\d{1,2})\s?[.):]\s?[^\d\s]/u;

const romanValue = (digits: string): number => {
  const values = [...digits.toUpperCase()].map((digit) => ({ I: 1, V: 5, X: 10 })[digit] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
};
