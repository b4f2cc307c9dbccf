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

const faultsOf = (error: ValidationError, parent: string): readonly Fault[] => {
  const place = parent === '' ? error.property : `${parent}.${error.property}`;
  const code = error.constraints?.['whitelistValidation'] === undefined ? 'field.invalid' : 'field.unknown';
  const own = constraintMessages(error).map((message): Fault => ({ code, place, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, place))];
};
