import type { Bilingual } from '#libs/kernel';

/** How a setting is written. `read` gives the value, null when the text is none. */
export type Form<Value> = Readonly<{ said: Bilingual; read: (text: string) => Value | null }>;

const same = (words: string): Bilingual => ({ vi: words, en: words });

export const text: Form<string> = {
  said: { vi: 'một dòng chữ', en: 'one line of text' },
  read: (given) => (/^[^\r\n\0]+$/.test(given) ? given : null),
};

/** For keys: what is short can be guessed. */
export const longText: Form<string> = {
  said: { vi: 'một dòng chữ từ 32 ký tự', en: 'one line of text of at least 32 characters' },
  read: (given) => (given.length >= 32 ? text.read(given) : null),
};

export const wholeNumber = (least: number, most: number): Form<number> => ({
  said: { vi: `một số nguyên từ ${least} đến ${most}`, en: `a whole number from ${least} to ${most}` },
  read: (given) => (/^\d{1,15}$/.test(given) && Number(given) >= least && Number(given) <= most ? Number(given) : null),
});

export const oneOf = <const Choice extends string>(...choices: readonly Choice[]): Form<Choice> => ({
  said: same(choices.join(' | ')),
  read: (given) => choices.find((choice) => choice === given) ?? null,
});

export const flag: Form<boolean> = {
  said: same('1 | 0'),
  read: (given) => (given === '1' ? true : given === '0' ? false : null),
};

/** An address with one of these schemes, e.g. `url('https', 'http')`. */
export const url = (...schemes: readonly string[]): Form<string> => ({
  said: {
    vi: `một địa chỉ ${schemes.map((scheme) => `${scheme}://…`).join(' hoặc ')}`,
    en: `an address ${schemes.map((scheme) => `${scheme}://…`).join(' or ')}`,
  },
  read: (given) => (URL.canParse(given) && schemes.some((scheme) => given.startsWith(`${scheme}://`)) ? given : null),
});

/** Several of another form, with commas between; none may be empty. */
export const listOf = <Value>(form: Form<Value>): Form<readonly Value[]> => ({
  said: {
    vi: `${form.said.vi}; nhiều giá trị cách nhau bằng dấu phẩy`,
    en: `${form.said.en}; several with commas between`,
  },
  read: (given) => {
    const values = given.split(',').map((part) => form.read(part.trim()));
    return values.some((value) => value === null) ? null : (values as readonly Value[]);
  },
});
