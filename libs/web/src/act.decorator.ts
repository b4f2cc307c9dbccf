import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiHeader } from '@nestjs/swagger';
import { Operation, type OperationName } from '#libs/access';
import type { BodyConfig } from './bodies/take-bodies.js';

export const ACT = 'task-ledger:act';

/**
 * `ifMatch`: whether the caller must say which revision was decided upon (428 without), may, or cannot. `files`: takes a
 * form or raw files (`uploadOf`) instead of JSON. `largestBody`: most bytes of its JSON, where 1 MiB is too little.
 */
export type ActOptions = Readonly<{
  ifMatch: 'required' | 'optional' | 'none';
  status?: 200 | 201 | 204;
  files?: boolean;
  largestBody?: number;
}>;

/** A route that appends to the log: repeated safely by `Idempotency-Key`, guarded by `If-Match`, answered with its position. */
export const Act = (operation: OperationName, summary: string, options: ActOptions): MethodDecorator =>
  applyDecorators(
    Operation(operation, summary),
    SetMetadata(ACT, options),
    RouteConfig(bodyConfig(options)),
    HttpCode(options.status ?? 200),
    ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 1, maxLength: 255 } }),
    ...(options.ifMatch === 'none'
      ? []
      : [
          ApiHeader({
            name: 'If-Match',
            required: options.ifMatch === 'required',
            schema: { type: 'string', pattern: '^"(-1|\\d+)"$' },
          }),
        ]),
  );

const bodyConfig = ({ files = false, largestBody }: ActOptions): BodyConfig => ({
  takesFiles: files,
  ...(largestBody === undefined ? {} : { largestBody }),
});
