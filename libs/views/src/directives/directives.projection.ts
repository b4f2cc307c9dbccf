import type { Projection } from '#libs/kernel';
import { directiveEventTypes, type DirectiveEvent, type DirectiveRegistered } from '#libs/tasks/facts';
import { documentKey } from '../domain/document-key.js';

export type DirectiveRow = Readonly<
  DirectiveRegistered['data'] & { numberKey: string; knownFrom: number; revision: number }
>;

export const directives: Projection<DirectiveEvent, DirectiveRow> = {
  name: 'directives',
  handles: directiveEventTypes,
  rowOf: (event) => event.data.directiveId,
  evolve: (row, event) => ({
    ...(row ?? { ...event.data, numberKey: documentKey(event.data.number), knownFrom: event.sequence }),
    revision: event.revision,
  }),
};
