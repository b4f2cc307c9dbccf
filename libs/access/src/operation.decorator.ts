import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiOperation } from '@nestjs/swagger';
import { operations, type OperationName } from './operations.js';

export const OPERATION = 'task-ledger:operation';
export const PUBLIC = 'task-ledger:public';

/** Names the operation of a route: its row in the table of rights, its `operationId`, and who may call it as `x-roles`. */
export const Operation = (name: OperationName, summary: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(OPERATION, name),
    ApiOperation({ operationId: name, summary }),
    ApiBearerAuth(),
    ApiExtension('x-roles', operations[name]),
  );

/** A route that anyone may call without a token. */
export const Public = (operationId: string, summary: string): MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC, true), ApiOperation({ operationId, summary, security: [] }));
