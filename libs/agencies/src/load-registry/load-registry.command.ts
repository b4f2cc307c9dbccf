import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, Ledger, type Handled } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import { Rejection, type Metadata } from '#libs/kernel';
import { agencyGroupDecider } from '../domain/agency-group.decider.js';
import { agencyDecider } from '../domain/agency.decider.js';
import { registry2025, type RegistryCommand } from '../domain/registry/registry-commands.js';
import { registryActor, registryStream } from '../domain/registry/registry-facts.js';

/** Events it appended, the ledger position of the last of them, and the codes that people gave another meaning before. */
export type RegistryLoaded = Readonly<{ events: number; position: number | null; refused: readonly string[] }>;

/**
 * Brings the registry of 2025 into the log. Every command has an id of its own for ever, so a registry that a crash cut
 * short is completed by the next call, two calls at once add nothing twice, and what people changed since stays.
 */
export class LoadRegistry extends Command<RegistryLoaded> {}

@CommandHandler(LoadRegistry)
export class LoadRegistryHandler implements ICommandHandler<LoadRegistry> {
  constructor(
    private readonly events: EventStore,
    private readonly ledger: Ledger,
  ) {}

  async execute(): Promise<RegistryLoaded> {
    const streams = new Set(registry2025.flat().map(registryStream));
    const known = await this.ledger.readStreams([...streams]);
    const done = new Set(known.map(({ metadata }) => metadata.commandId));
    let loaded: RegistryLoaded = { events: 0, position: null, refused: [] };
    for (const step of registry2025) {
      const missing = step.filter((command) => !done.has(commandIdOf(command)));
      const outcomes = await Promise.all(missing.map((command) => this.append(command)));
      loaded = outcomes.reduce(withOutcome, loaded);
    }
    return loaded;
  }

  /** The code when the decider refused: what people decided before stands, and the program starts all the same. */
  private async append(command: RegistryCommand): Promise<Handled | string> {
    const { code } = command.data;
    try {
      return command.type === 'ChangeGroupMembers'
        ? await this.events.handle(agencyGroupDecider, code, command, metadataOf(command))
        : await this.events.handle(agencyDecider, code, command, metadataOf(command));
    } catch (error) {
      if (error instanceof Rejection) return code;
      throw error;
    }
  }
}

const withOutcome = (loaded: RegistryLoaded, outcome: Handled | string): RegistryLoaded => {
  if (typeof outcome === 'string') return { ...loaded, refused: [...loaded.refused, outcome] };
  const { events, sequence, repeated } = outcome;
  if (repeated || sequence === null || events === 0) return loaded;
  return { ...loaded, events: loaded.events + events, position: Math.max(loaded.position ?? -1, sequence) };
};

const commandIdOf = ({ type, data }: RegistryCommand): string => naturalId('registry-2025', type, data.code);

const metadataOf = (command: RegistryCommand): Metadata => ({
  actor: registryActor,
  onBehalfOf: null,
  effectiveOn: command.effectiveOn,
  commandId: commandIdOf(command),
  correlationId: naturalId('registry-2025'),
  causationId: null,
  source: null,
  traceId: null,
});
