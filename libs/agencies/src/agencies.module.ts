import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Succession } from '#libs/access';
import { ListAgenciesController } from './agency-register/list-agencies.controller.js';
import { ListAgenciesHandler } from './agency-register/list-agencies.query.js';
import { ChangeGroupMembersController } from './change-group-members/change-group-members.controller.js';
import { ChangeGroupMembersHandler } from './change-group-members/change-group-members.command.js';
import { LoadRegistryHandler } from './load-registry/load-registry.command.js';
import { MergeAgencyController } from './merge-agency/merge-agency.controller.js';
import { MergeAgencyHandler } from './merge-agency/merge-agency.command.js';
import { RegisterAgencyController } from './register-agency/register-agency.controller.js';
import { RegisterAgencyHandler } from './register-agency/register-agency.command.js';
import { RenameAgencyController } from './rename-agency/rename-agency.controller.js';
import { RenameAgencyHandler } from './rename-agency/rename-agency.command.js';
import { MergedAgencies } from './succession/merged-agencies.js';

@Module({
  imports: [CqrsModule],
  controllers: [
    ListAgenciesController,
    RegisterAgencyController,
    RenameAgencyController,
    MergeAgencyController,
    ChangeGroupMembersController,
  ],
  providers: [
    { provide: Succession, useClass: MergedAgencies },
    RegisterAgencyHandler,
    RenameAgencyHandler,
    MergeAgencyHandler,
    ChangeGroupMembersHandler,
    LoadRegistryHandler,
    ListAgenciesHandler,
  ],
  exports: [Succession],
})
export class AgenciesModule {}
