import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import {
  Act,
  actedSchema,
  actOf,
  EffectiveBody,
  IsOneOf,
  IsText,
  IsTexts,
  text,
  type Acted,
  type MetadataRequest,
} from '#libs/web';
import { agencyKinds, type AgencyKind } from '../domain/agency.events.js';
import { notAhead } from '../domain/not-ahead.js';
import { RegisterAgency } from './register-agency.command.js';

class AgencyBody extends EffectiveBody {
  @IsText(20, { description: 'Capital letters and digits, such as BTC.' })
  readonly code!: string;

  @IsText(300)
  readonly name!: string;

  @IsOneOf(agencyKinds)
  readonly kind!: AgencyKind;

  @IsTexts(300, 50, { optional: true, description: 'Other names that documents print.' })
  readonly aliases?: string[];
}

type Reply = { header: (name: string, value: string) => unknown };

@ApiTags('agencies')
@Controller('v1/agencies')
export class RegisterAgencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('registerAgency', 'Register an agency under a code of its own', { ifMatch: 'none', status: 201 })
  @ApiCreatedResponse({
    schema: actedSchema({ code: text }),
    headers: { Location: { description: 'Where the history of the agency is read.', schema: { type: 'string' } } },
  })
  async register(
    @Body() body: AgencyBody,
    @Req() request: MetadataRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Acted & { code: string }> {
    const { code, name, kind, aliases = [] } = body;
    const { metadata, today } = actOf(request, body);
    notAhead(metadata, today);
    const handled = await this.commands.execute(new RegisterAgency({ code, name, kind, aliases }, metadata));
    reply.header('location', `/v1/agencies/${code}/history`);
    return { ...handled, code };
  }
}
