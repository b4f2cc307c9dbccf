import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Operation, type OperationName } from '#libs/access';

export const ACT = 'task-ledger:act';

/** `ifMatch`: whether the caller must say which revision was decided upon (428 without), may, or cannot. */
export type ActOptions = Readonly<{ ifMatch: 'required' | 'optional' | 'none'; status?: 200 | 201 }>;

/** A route that appends to the log: repeated safely by `Idempotency-Key`, guarded by `If-Match`, answered with its position. */
export const Act = (operation: OperationName, summary: string, options: ActOptions): MethodDecorator =>
  applyDecorators(
    Operation(operation, summary),
    SetMetadata(ACT, options),
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
