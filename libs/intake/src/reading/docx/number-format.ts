/** An ordinal as Word prints it in one of its number formats; formats that notices do not use fall back to digits. */
export const formatOrdinal = (ordinal: number, format: string | null): string => {
  switch (format) {
    case 'lowerLetter':
      return letters(ordinal);
    case 'upperLetter':
      return letters(ordinal).toUpperCase();
    case 'lowerRoman':
      return roman(ordinal).toLowerCase();
    case 'upperRoman':
      return roman(ordinal);
    case 'decimalZero':
      return String(ordinal).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(ordinal);
  }
};

/** a … z, aa, bb … as Word continues. */
const letters = (ordinal: number): string => {
  if (ordinal < 1 || ordinal > 26 * 20) return String(ordinal);
  return String.fromCharCode(97 + ((ordinal - 1) % 26)).repeat(Math.ceil(ordinal / 26));
};

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman = (ordinal: number): string => {
  if (ordinal < 1 || ordinal > 3_999) return String(ordinal);
  let rest = ordinal;
  return ROMAN.reduce((text, [value, letter]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + letter.repeat(times);
  }, '');
};
