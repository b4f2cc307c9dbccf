const LONGEST = 200;
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"<>|:*?]/gu;

/** A name to show and to save under: no folders, no characters that hide or reverse its ending, never empty. */
export const fileName = (given: string | undefined): string => {
  const last = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  const name = last.normalize('NFC').replace(UNFIT, '').trim().replace(/^\.+/, '');
  if (name === '') return 'attachment';
  if (name.length <= LONGEST) return name;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return `${[...name.slice(0, LONGEST - ending.length)].filter((letter) => !/\p{Cs}/u.test(letter)).join('')}${ending}`;
};
