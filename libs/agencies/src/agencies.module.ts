import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ListAgenciesController } from './agency-register/list-agencies.controller.js';
import { ListAgenciesHandler } from './agency-register/list-agencies.query.js';
import { ChangeGroupMembersHandler } from './change-group-members/change-group-members.command.js';
import { LoadRegistryHandler } from './load-registry/load-registry.command.js';
import { MergeAgencyHandler } from './merge-agency/merge-agency.command.js';
import { RegisterAgencyHandler } from './register-agency/register-agency.command.js';
import { RenameAgencyHandler } from './rename-agency/rename-agency.command.js';

@Module({
  imports: [CqrsModule],
  controllers: [ListAgenciesController],
  providers: [
    RegisterAgencyHandler,
    RenameAgencyHandler,
    MergeAgencyHandler,
    ChangeGroupMembersHandler,
    LoadRegistryHandler,
    ListAgenciesHandler,
  ],
})
export class AgenciesModule {}
