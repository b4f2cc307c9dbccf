import type { Bilingual } from '#libs/kernel';
import { patternMessage } from './pattern-message.js';
import { textFault, tooLong } from './text-fault.js';

type Rule = (limits: readonly unknown[], value: unknown) => Bilingual;

const DAY = patternMessage(/^\d{4}-\d{2}-\d{2}$/);
const INVALID: Bilingual = { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };

const oneOf: Rule = ([values]) => {
  const all = Array.isArray(values) ? values.join(', ') : String(values);
  return { vi: `Phải là một trong các giá trị: ${all}.`, en: `Must be one of: ${all}.` };
};

const RULES: Readonly<Record<string, Rule>> = {
  min: ([least]) => ({ vi: `Không được nhỏ hơn ${least}.`, en: `Must not be less than ${least}.` }),
  max: ([most]) => ({ vi: `Không được lớn hơn ${most}.`, en: `Must not be greater than ${most}.` }),
  maxLength: ([most]) => tooLong(most),
  minLength: ([least]) => ({ vi: `Ngắn nhất ${least} ký tự.`, en: `At least ${least} characters.` }),
  arrayMinSize: ([least]) => ({ vi: `Ít nhất ${least} mục.`, en: `At least ${least} items.` }),
  arrayMaxSize: ([most]) => ({ vi: `Nhiều nhất ${most} mục.`, en: `At most ${most} items.` }),
  arrayNotEmpty: () => ({ vi: 'Cần ít nhất một mục.', en: 'At least one item is needed.' }),
  arrayUnique: () => ({ vi: 'Các mục không được trùng nhau.', en: 'The items must differ from each other.' }),
  isDefined: () => ({ vi: 'Bắt buộc phải có.', en: 'Is required.' }),
  isNotEmpty: () => ({ vi: 'Không được để trống.', en: 'Must not be empty.' }),
  isUuid: () => ({ vi: 'Phải là mã UUID.', en: 'Must be a UUID.' }),
  isIn: oneOf,
  isEnum: ([, values]) => oneOf([values], null),
  isDay: () => DAY,
  isIso8601: () => DAY,
  isText: ([longest, lines], value) => worst(value, Number(longest), lines === true),
  matches: ([pattern]) => patternMessage(pattern),
};

/** What is to be mended where a value of the right kind breaks a rule of class-validator, by the rule's name. */
export const ruleMessage = (rule: string, limits: readonly unknown[], value: unknown): Bilingual =>
  RULES[rule]?.(limits, value) ?? INVALID;

/** Of a list of texts the first fault is told. */
const worst = (value: unknown, longest: number, lines: boolean): Bilingual =>
  (Array.isArray(value) ? value : [value])
    .map((one) => textFault(one, longest, lines))
    .find((fault) => fault !== null) ?? INVALID;
