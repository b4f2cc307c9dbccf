import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import {
  Act,
  actedSchema,
  actOf,
  EffectiveBody,
  IsDay,
  IsText,
  text,
  type Acted,
  type MetadataRequest,
} from '#libs/web';
import { directiveIdOf } from '../identity/task-identity.js';
import { RegisterDirective } from './register-directive.command.js';

class DirectiveBody extends EffectiveBody {
  @IsText(200, { description: 'Number and symbol, such as 71/NQ-CP; the symbol names the issuer.' })
  readonly number!: string;

  @IsText(200, { optional: true, description: 'Kind of document, such as Nghị quyết.' })
  readonly kind?: string;

  @IsDay({ description: 'Numbers restart each January: the year is part of what the directive is.' })
  readonly signedOn!: string;
}

type Reply = { header: (name: string, value: string) => unknown };

@ApiTags('directives')
@Controller('v1/directives')
export class RegisterDirectiveController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('registerDirective', 'Register a signed document that assigns tasks', { ifMatch: 'none', status: 201 })
  @ApiCreatedResponse({
    schema: actedSchema({ directiveId: text }),
    headers: { Location: { description: 'Where the directive is read.', schema: { type: 'string' } } },
  })
  async register(
    @Body() body: DirectiveBody,
    @Req() request: MetadataRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Acted & { directiveId: string }> {
    const { number, kind = null, signedOn } = body;
    const directiveId = directiveIdOf({ number, signedOn });
    const { metadata, today } = actOf(request, body);
    const data = { directiveId, number, kind, signedOn, printed: number };
    const handled = await this.commands.execute(new RegisterDirective(data, today, metadata));
    reply.header('location', `/v1/directives/${directiveId}`);
    return { ...handled, directiveId };
  }
}
