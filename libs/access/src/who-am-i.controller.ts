import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Bilingual } from '#libs/kernel';
import { CalledBy } from './caller.decorator.js';
import type { Caller } from './caller.js';
import { Operation } from './operation.decorator.js';
import { operations, type OperationName } from './operations.js';
import type { Principal } from './principal.js';
import { inWords } from './rights/in-words.js';
import { letIn } from './rights/let-in.js';
import type { Reach } from './reach.js';
import { roles, type Role } from './role.js';

type WhoYouAre = Principal &
  Readonly<{ reach: Reach & { words: Bilingual }; operations: readonly { name: OperationName; role: Role }[] }>;

const texts = { type: 'array', items: { type: 'string' } };
const words = {
  type: 'object',
  properties: { vi: { type: 'string' }, en: { type: 'string' } },
  required: ['vi', 'en'],
};
const reachSchema = {
  type: 'object',
  properties: { all: { type: 'boolean' }, agencies: texts, fields: texts, words },
  required: ['all', 'agencies', 'fields', 'words'],
};
const names = Object.keys(operations) as readonly OperationName[];
const allowed = {
  type: 'object',
  properties: { name: { type: 'string', enum: [...names] }, role: { type: 'string', enum: [...roles] } },
  required: ['name', 'role'],
};

@ApiTags('access')
@Controller('v1/me')
export class WhoAmIController {
  @Get()
  @Operation('whoAmI', 'Who the token says you are, what you may see and what you may do')
  @ApiOkResponse({
    schema: {
      type: 'object',
      properties: {
        subject: { type: 'string' },
        name: { type: 'string' },
        roles: { type: 'array', items: { type: 'string', enum: [...roles] } },
        agency: { type: ['string', 'null'] as unknown as 'string' },
        fields: texts,
        reach: reachSchema,
        operations: { type: 'array', items: allowed },
      },
      required: ['subject', 'name', 'roles', 'agency', 'fields', 'reach', 'operations'],
    },
  })
  whoAmI(@CalledBy() { principal, reach }: Caller): WhoYouAre {
    const may = names.flatMap((name) => {
      const found = letIn(principal, name, []);
      return found === null ? [] : [{ name, role: found.role }];
    });
    return { ...principal, reach: { ...reach, words: inWords(reach) }, operations: may };
  }
}
