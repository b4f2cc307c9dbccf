const DELIMITERS = [',', ';', '\t'] as const;
const SAMPLE_LINES = 50;

export type CsvDelimiter = (typeof DELIMITERS)[number];

/** The delimiter that parts the first lines most evenly, quoted text apart; null when none parts them at all. */
export const csvDelimiter = (text: string): CsvDelimiter | null => {
  const lines = outsideQuotes(text)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const rated = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }));
  const best = rated.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.delimiter : null;
};

/** Whether text reads like a table: three columns or more, the same number in nearly every line. */
export const looksLikeCsv = (text: string): boolean => {
  const delimiter = csvDelimiter(text);
  if (delimiter === null) return false;
  const counts = outsideQuotes(text)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES)
    .map((line) => line.split(delimiter).length);
  const [first = 0] = counts;
  return counts.length > 1 && first > 2 && counts.filter((count) => count === first).length >= counts.length * 0.9;
};

const SAMPLE_CHARACTERS = 200_000;

const outsideQuotes = (text: string): string => text.slice(0, SAMPLE_CHARACTERS).replace(/"(?:[^"]|"")*"?/g, '');

/** Lines that have the delimiter as often as most of them do, weighed by how often that is. */
const evenness = (lines: readonly string[], delimiter: string): number => {
  const byCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...[...byCount].map(([count, times]) => times * times * Math.min(count, 10)));
};
