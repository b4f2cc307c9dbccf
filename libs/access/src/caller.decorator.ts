import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller, CallingRequest } from './caller.js';

/** The caller that the guard let in. */
export const CalledBy = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallingRequest>();
  if (caller === undefined) throw new Error('a route without a guard');
  return caller;
});
