import type { Actor, Recorded } from '#libs/kernel';
import { agencyGroupDecider } from '../agency-group.decider.js';
import { agencyDecider } from '../agency.decider.js';
import type { AgencyEvent, AgencyGroupEvent } from '../agency.events.js';
import { agencyGroupStream, agencyStream } from '../streams.js';
import { registry2025, type RegistryCommand } from './registry-commands.js';

export const registryActor: Actor = { subject: 'system', name: 'Task Ledger', agency: null, role: 'service' };

export const registryStream = ({ type, data }: RegistryCommand): string =>
  type === 'ChangeGroupMembers' ? agencyGroupStream(data.code) : agencyStream(data.code);

/** The registry as a log holds it that learnt it first and in order; ids are placeholders. */
export const registryFacts = (): readonly Recorded<AgencyEvent | AgencyGroupEvent>[] => {
  const revisions = new Map<string, number>();
  return registry2025.flat().flatMap((command, sequence) => {
    const stream = registryStream(command);
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    return eventsOf(command, revision).map((event) => ({
      ...event,
      eventId: `registry-${sequence}`,
      stream,
      revision,
      sequence,
      recordedAt: '2025-07-01T00:00:00.000000Z',
      metadata: {
        actor: registryActor,
        onBehalfOf: null,
        effectiveOn: command.effectiveOn,
        commandId: `registry-${sequence}`,
        correlationId: 'registry',
        causationId: null,
        source: null,
        traceId: null,
      },
    }));
  });
};

const eventsOf = (command: RegistryCommand, revision: number): readonly (AgencyEvent | AgencyGroupEvent)[] => {
  if (command.type === 'ChangeGroupMembers') return agencyGroupDecider.decide(command, agencyGroupDecider.initial);
  const before = revision === 0 ? agencyDecider.initial : registeredAs(command.data.code);
  return agencyDecider.decide(command, before);
};

const registeredAs = (code: string) =>
  registry2025.flat().reduce((state, command) => {
    if (command.type !== 'RegisterAgency' || command.data.code !== code) return state;
    return agencyDecider.decide(command, state).reduce(agencyDecider.evolve, state);
  }, agencyDecider.initial);
