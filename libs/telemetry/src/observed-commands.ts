import type { CommandBus } from '@nestjs/cqrs';
import { RevisionMoved } from '#libs/event-store';
import { Rejection } from '#libs/kernel';
import { inSpan } from './in-span.js';
import type { CommandOutcome, Metrics } from './metrics.js';

/** From now on every command of this bus is counted by its outcome and carried out in a span of its own. */
export const observeCommands = (bus: CommandBus, metrics: Metrics): void => {
  const execute = bus.execute.bind(bus) as (command: object, context?: unknown) => Promise<unknown>;
  const observed = (command: object, context?: unknown): Promise<unknown> => {
    const name = command.constructor.name;
    return inSpan(`command ${name}`, { 'task_ledger.command': name }, async (span) => {
      try {
        const answer = await execute(command, context);
        const outcome = (answer as { events?: unknown } | undefined)?.events === 0 ? 'unchanged' : 'done';
        metrics.command(name, outcome);
        return answer;
      } catch (error) {
        metrics.command(name, outcomeOf(error));
        if (error instanceof Rejection) span.setAttribute('task_ledger.refusal', error.code);
        throw error;
      }
    });
  };
  bus.execute = observed as typeof bus.execute;
};

const outcomeOf = (error: unknown): CommandOutcome => {
  if (error instanceof Rejection) return 'refused';
  return error instanceof RevisionMoved ? 'moved' : 'failed';
};
