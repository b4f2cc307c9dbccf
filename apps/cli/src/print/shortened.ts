const LONGEST = 160;

/** A text of several lines as the start of one. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').normalize('NFC');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
};
