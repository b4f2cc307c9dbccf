import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsDay, IsText, IsTexts, type Acted, type MetadataRequest } from '#libs/web';
import { notAhead } from '../domain/not-ahead.js';
import { AgencyPath } from '../reading/agency-path.dto.js';
import { ChangeGroupMembers } from './change-group-members.command.js';

class MembersBody extends EffectiveBody {
  @IsText(300)
  readonly name!: string;

  @IsTexts(300, 50, { optional: true })
  readonly aliases?: string[];

  @IsTexts(20, 1_000, { least: 1, description: 'Codes of all members from that day on.' })
  readonly members!: string[];

  @IsDay()
  readonly from!: string;
}

@ApiTags('agencies')
@Controller('v1/agency-groups/:code/members')
export class ChangeGroupMembersController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('changeGroupMembers', 'Say who belongs to a group from a day on', { ifMatch: 'optional' })
  change(@Param() path: AgencyPath, @Body() body: MembersBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    notAhead(metadata, today);
    const { name, aliases = [], members, from } = body;
    const data = { code: path.code, name, aliases, members, from };
    return this.commands.execute(new ChangeGroupMembers(data, metadata, expected));
  }
}
