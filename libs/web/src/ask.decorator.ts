import { applyDecorators, Header } from '@nestjs/common';
import { Operation, type OperationName } from '#libs/access';

/** A route that reads. What it answers hangs on who asks, so nobody on the way may keep it. */
export const Ask = (operation: OperationName, summary: string): MethodDecorator =>
  applyDecorators(Operation(operation, summary), Header('Cache-Control', 'no-store'));
