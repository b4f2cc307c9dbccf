import type { Bilingual } from '#libs/kernel';

const OBJECT: Bilingual = { vi: 'Phải là một đối tượng JSON.', en: 'Must be a JSON object.' };

const KINDS: Readonly<Record<string, Bilingual>> = {
  whitelistValidation: { vi: 'Không có trường này.', en: 'There is no such field.' },
  isInt: { vi: 'Phải là số nguyên.', en: 'Must be a whole number.' },
  isBoolean: { vi: 'Phải là true hoặc false.', en: 'Must be true or false.' },
  isString: { vi: 'Phải là văn bản.', en: 'Must be text.' },
  isArray: { vi: 'Phải là một danh sách.', en: 'Must be a list.' },
  isObject: OBJECT,
  nestedValidation: OBJECT,
  unknownValue: OBJECT,
};

/** Says what kind of value it must be; while it is of the wrong kind, its size and form say nothing more. */
export const kindMessage = (rule: string): Bilingual | null => KINDS[rule] ?? null;
