import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Bilingual } from '#libs/kernel';
import { patternMessage } from './pattern-message.js';

type Constraint = Readonly<{ rule: string; limits: readonly unknown[] }>;

/** Says what kind of value it must be; while it is of the wrong kind, its size and form say nothing more. */
const KINDS: Readonly<Record<string, Bilingual>> = {
  whitelistValidation: { vi: 'Không có trường này.', en: 'There is no such field.' },
  isInt: { vi: 'Phải là số nguyên.', en: 'Must be a whole number.' },
  isBoolean: { vi: 'Phải là true hoặc false.', en: 'Must be true or false.' },
  isString: { vi: 'Phải là văn bản.', en: 'Must be text.' },
};

const RULES: Readonly<Record<string, (...limits: readonly unknown[]) => Bilingual>> = {
  min: (least) => ({ vi: `Không được nhỏ hơn ${least}.`, en: `Must not be less than ${least}.` }),
  max: (most) => ({ vi: `Không được lớn hơn ${most}.`, en: `Must not be greater than ${most}.` }),
  maxLength: (most) => ({ vi: `Dài nhất ${most} ký tự.`, en: `At most ${most} characters.` }),
  minLength: (least) => ({ vi: `Ngắn nhất ${least} ký tự.`, en: `At least ${least} characters.` }),
  isIn: (values) => {
    const all = Array.isArray(values) ? values.join(', ') : String(values);
    return { vi: `Phải là một trong các giá trị: ${all}.`, en: `Must be one of: ${all}.` };
  },
  isIso8601: () => patternMessage(/^\d{4}-\d{2}-\d{2}$/),
  matches: (pattern) => patternMessage(pattern),
};

const REPEATED: Bilingual = { vi: 'Chỉ được nêu một lần.', en: 'Must be given only once.' };
const INVALID: Bilingual = { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };

/** What a field must be, once per thing to mend, in the reader's language and without the names that programmers use. */
export const constraintMessages = (error: ValidationError): readonly Bilingual[] => {
  const constraints = Object.keys(error.constraints ?? {}).map((rule) => ({ rule, limits: limitsOf(error, rule) }));
  if (constraints.length === 0) return [];
  const kind = constraints.map(({ rule }) => KINDS[rule]).find((message) => message !== undefined);
  if (Array.isArray(error.value) && !error.constraints?.['whitelistValidation'] && !takesMany(error)) return [REPEATED];
  if (kind !== undefined) return [kind];
  const messages = constraints.map(messageOf);
  return messages.filter(({ en }, index) => messages.findIndex((other) => other.en === en) === index);
};

const messageOf = ({ rule, limits }: Constraint): Bilingual => RULES[rule]?.(...limits) ?? INVALID;

const limitsOf = (error: ValidationError, rule: string): readonly unknown[] =>
  (declared(error).find(({ name }) => name === rule)?.constraints ?? []) as readonly unknown[];

const takesMany = (error: ValidationError): boolean => declared(error).some(({ each }) => each);

const declared = ({ target, property }: ValidationError) =>
  target === undefined
    ? []
    : getMetadataStorage()
        .getTargetValidationMetadatas(target.constructor, '', false, false)
        .filter(({ propertyName }) => propertyName === property);
