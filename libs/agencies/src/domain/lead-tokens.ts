import { folded } from '#libs/vietnamese';

export type Token = Readonly<{ start: number; end: number }> &
  (
    | Readonly<{ kind: 'word'; key: string; capital: boolean }>
    | Readonly<{ kind: 'mark'; key: string }>
    | Readonly<{ kind: 'note'; key: string }>
  );

const NOTE = String.raw`\(([^()]*)\)`;
const FOOTNOTE = String.raw`\[\s*(?:[^\]\s\d]*\s*\d{1,3}|\*+)\s*\]|[⁰¹²³⁴-⁹*†‡]+`;
const WORD = String.raw`[\p{Letter}\p{Mark}\p{Decimal_Number}\u00ad]+`;
const PATTERN = new RegExp(`(?:${FOOTNOTE})|${NOTE}|(${WORD})|([\\r\\n\\u2028]+)|["“”„«»']|(\\S)`, 'gu');

const wordsOf = (text: string): readonly string[] => folded(text).split(' ');

const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ubnd', wordsOf('Ủy ban nhân dân')],
  ['tp', wordsOf('thành phố')],
  ['tw', wordsOf('trung ương')],
]);

/** Words and marks of a text with their places in it; footnote marks and quotation marks are left out. */
export const leadTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let abbreviatedUpTo = -1;
  for (const match of text.matchAll(PATTERN)) {
    const [printed, note, word, lines, other] = match;
    const place = { start: match.index, end: match.index + printed.length };
    if (note !== undefined) tokens.push({ ...place, kind: 'note', key: note });
    else if (word !== undefined) {
      const key = folded(word.replace(/\u00ad/gu, ''));
      const expanded = ABBREVIATIONS.get(key);
      if (expanded !== undefined) abbreviatedUpTo = place.end;
      const capital = /^\p{Uppercase}/u.test(word.normalize('NFC'));
      for (const part of expanded ?? [key.replace(/^0+(?=\d+$)/u, '')])
        tokens.push({ ...place, kind: 'word', key: part, capital });
    } else if (lines !== undefined) tokens.push({ ...place, kind: 'mark', key: '\n' });
    else if (other === '&') tokens.push({ ...place, kind: 'word', key: AND, capital: false });
    else if (other !== undefined && !(other === '.' && place.start === abbreviatedUpTo)) {
      const key = folded(other);
      if (key !== '') tokens.push({ ...place, kind: 'mark', key });
    }
  }
  return tokens;
};

export const AND = folded('và');
