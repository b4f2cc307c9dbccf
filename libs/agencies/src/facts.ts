export {
  agencyEventTypes,
  agencyGroupEventTypes,
  type AgencyEvent,
  type AgencyGroupEvent,
  type AgencyKind,
  type AgencyMerged,
  type AgencyRegistered,
  type AgencyRenamed,
  type GroupMembersChanged,
} from './domain/agency.events.js';
export {
  agencyDirectory,
  type AgencyDirectory,
  type ResolvedLead,
  type ResolvedLeads,
} from './domain/agency-directory.js';
export { agencyGroupStream, agencyStream } from './domain/streams.js';
export { registryFacts } from './domain/registry/registry-facts.js';
