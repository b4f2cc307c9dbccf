import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Fault } from '#libs/kernel';
import { constraintMessages } from './constraint-messages.js';
import { ValidationFailed } from './validation-failed.js';

/** Unknown fields are refused, all faults are told at once, each with the path of its field. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new ValidationFailed(errors.flatMap((error) => faultsOf(error, ''))),
  });

const faultsOf = (error: ValidationError, parent: string, listed = false): readonly Fault[] => {
  const place = placeOf(error.property, parent, listed);
  const code = error.constraints?.['whitelistValidation'] === undefined ? 'field.invalid' : 'field.unknown';
  const own = constraintMessages(error).map((message): Fault => ({ code, place, message }));
  const isList = Array.isArray(error.value);
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, place, isList))];
};

const placeOf = (property: string | undefined, parent: string, listed: boolean): string => {
  if (listed) return `${parent}[${property}]`;
  return parent === '' ? (property ?? 'body') : `${parent}.${property}`;
};
