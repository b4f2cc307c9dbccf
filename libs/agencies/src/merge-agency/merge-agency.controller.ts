import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsDay, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { notAhead } from '../domain/not-ahead.js';
import { AgencyPath } from '../reading/agency-path.dto.js';
import { MergeAgency } from './merge-agency.command.js';

class MergerBody extends EffectiveBody {
  @IsText(20, { description: 'Code of the agency that answers from then on.' })
  readonly successor!: string;

  @IsDay({ description: 'Day of the merger; it may lie ahead.' })
  readonly on!: string;
}

@ApiTags('agencies')
@Controller('v1/agencies/:code/merger')
export class MergeAgencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('mergeAgency', 'Merge an agency into its successor from a day on, for ever', { ifMatch: 'optional' })
  merge(@Param() path: AgencyPath, @Body() body: MergerBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    notAhead(metadata, today);
    const { successor, on } = body;
    return this.commands.execute(new MergeAgency({ code: path.code, successor, on }, metadata, expected));
  }
}
