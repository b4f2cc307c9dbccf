import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsText, IsTexts, type Acted, type MetadataRequest } from '#libs/web';
import { notAhead } from '../domain/not-ahead.js';
import { AgencyPath } from '../reading/agency-path.dto.js';
import { RenameAgency } from './rename-agency.command.js';

class NameBody extends EffectiveBody {
  @IsText(300)
  readonly name!: string;

  @IsTexts(300, 50, { optional: true, description: 'Other names that documents print from then on.' })
  readonly aliases?: string[];
}

@ApiTags('agencies')
@Controller('v1/agencies/:code/names')
export class RenameAgencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('renameAgency', 'Give an agency another name from the effective day on', { ifMatch: 'optional' })
  rename(@Param() path: AgencyPath, @Body() body: NameBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    notAhead(metadata, today);
    const { name, aliases = [] } = body;
    return this.commands.execute(new RenameAgency({ code: path.code, name, aliases }, metadata, expected));
  }
}
