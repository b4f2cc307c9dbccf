import 'reflect-metadata';
import { CommandBus } from '@nestjs/cqrs';
import { AgenciesModule } from '#libs/agencies';
import { EventStore, Ledger } from '#libs/event-store';
import { IntakeModule } from '#libs/intake';
import { ProcessesModule } from '#libs/processes';
import { TasksModule } from '#libs/tasks';
import type { Reaction } from '../../../libs/processes/src/runner/reaction.js';
import { RunningProcesses } from '../../../libs/processes/src/runner/running-processes.js';

/** Where the decorator of a handler keeps its message; the library does not export the key. */
const COMMAND_HANDLER_METADATA = '__commandHandler__';

type Class = abstract new (...given: never[]) => unknown;
type Provider = Class | Readonly<{ provide: Class; useClass: Class }>;
type Handler = Readonly<{ execute: (command: object) => Promise<unknown> }>;

export type Wired = Readonly<{ execute: (command: object) => Promise<unknown>; reactions: readonly Reaction[] }>;

const providers = [TasksModule, AgenciesModule, IntakeModule, ProcessesModule].flatMap(
  (module) => (Reflect.getMetadata('providers', module) ?? []) as readonly Provider[],
);
const boundTo = new Map(providers.map((one) => ('provide' in one ? [one.provide, one.useClass] : [one, one])));
const handlers = [...boundTo.values()].flatMap((handler) => {
  const message = Reflect.getMetadata(COMMAND_HANDLER_METADATA, handler) as Class | undefined;
  return message === undefined ? [] : [{ message, handler }];
});

/**
 * All command handlers and processes of the program as its modules name them, made anew on a store: what a server has in
 * memory after its start, for a fraction of the time that Nest takes, because a run starts many.
 */
export const wired = (store: EventStore & Ledger): Wired => {
  const made = new Map<Class, unknown>([
    [EventStore, store],
    [Ledger, store],
  ]);
  const get = (token: Class): unknown => {
    if (!made.has(token)) {
      const found = boundTo.get(token);
      if (found === undefined) throw new Error(`nothing provides ${token.name}`);
      const needs = (Reflect.getMetadata('design:paramtypes', found) ?? []) as readonly Class[];
      made.set(token, Reflect.construct(found as new (...given: unknown[]) => unknown, needs.map(get)));
    }
    return made.get(token);
  };
  const byMessage = new Map<unknown, Class>(handlers.map(({ message, handler }) => [message, handler]));
  const execute = (command: object): Promise<unknown> => {
    const handler = byMessage.get(command.constructor);
    if (handler === undefined) throw new Error(`nobody handles ${command.constructor.name}`);
    return (get(handler) as Handler).execute(command);
  };
  made.set(CommandBus, { execute });
  return { execute, reactions: (get(RunningProcesses) as RunningProcesses).all };
};
