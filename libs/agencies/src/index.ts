export { AgenciesModule } from './agencies.module.js';
export { agencyReadModels } from './agency-read-models.js';
export { agencyEntities } from './agency-entities.js';
export { LoadRegistry, type RegistryLoaded } from './load-registry/load-registry.command.js';
export { RegisterAgency } from './register-agency/register-agency.command.js';
export { RenameAgency } from './rename-agency/rename-agency.command.js';
export { MergeAgency } from './merge-agency/merge-agency.command.js';
export { ChangeGroupMembers } from './change-group-members/change-group-members.command.js';
export {
  ListAgencies,
  type Agencies,
  type AgencyFilters,
  type AgencyGroupItem,
  type AgencyItem,
} from './agency-register/list-agencies.query.js';
export { agencyKinds, type AgencyKind } from './domain/agency.events.js';
export { agencyRejections } from './domain/agency.rejections.js';
export { notAhead } from './domain/not-ahead.js';
