import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Fault } from '#libs/kernel';
import { ValidationFailed } from './validation-failed.js';

/** Unknown fields are refused, all faults are told at once, each with the path of its field. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new ValidationFailed(errors.flatMap((error) => faultsOf(error, ''))),
  });

const faultsOf = (error: ValidationError, parent: string): readonly Fault[] => {
  const place = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]): Fault => {
    const unknown = rule === 'whitelistValidation';
    return {
      code: unknown ? 'field.unknown' : 'field.invalid',
      place,
      message: unknown
        ? { vi: `Không có trường "${place}".`, en: `There is no field "${place}".` }
        : { vi: `Giá trị của "${place}" không hợp lệ (${text}).`, en: `${text}.` },
    };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, place))];
};
