import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Bilingual } from '#libs/kernel';
import { kindMessage } from './kind-message.js';
import { ruleMessage } from './rule-message.js';

const REPEATED: Bilingual = { vi: 'Chỉ được nêu một lần.', en: 'Must be given only once.' };

/** What a field must be, once per thing to mend, in the reader's language and without the names that programmers use. */
export const constraintMessages = (error: ValidationError): readonly Bilingual[] => {
  const rules = Object.keys(error.constraints ?? {});
  if (rules.length === 0) return [];
  if (Array.isArray(error.value) && !rules.includes('whitelistValidation') && !takesMany(error)) return [REPEATED];
  const kind = rules.map(kindMessage).find((message) => message !== null);
  if (kind !== undefined) return [kind];
  const messages = rules.map((rule) => ruleMessage(rule, limitsOf(error, rule), error.value));
  return messages.filter(({ en }, index) => messages.findIndex((other) => other.en === en) === index);
};

const limitsOf = (error: ValidationError, rule: string): readonly unknown[] =>
  (declared(error).find(({ name }) => name === rule)?.constraints ?? []) as readonly unknown[];

const takesMany = (error: ValidationError): boolean =>
  declared(error).some(({ each, name }) => each || (name ?? '').startsWith('array') || name === 'isArray');

const declared = ({ target, property }: ValidationError) =>
  target === undefined
    ? []
    : getMetadataStorage()
        .getTargetValidationMetadatas(target.constructor, '', false, false)
        .filter(({ propertyName }) => propertyName === property);
