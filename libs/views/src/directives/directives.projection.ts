import type { Day, Projection } from '#libs/kernel';
import { directiveEventTypes, type DirectiveEvent, type DirectiveRegistered } from '#libs/tasks/facts';
import { documentKey } from '../domain/document-key.js';

export type DirectiveRow = Readonly<
  DirectiveRegistered['data'] & {
    numberKey: string;
    knownFrom: number;
    revision: number;
    replacedBy: string | null;
    replacedOn: Day | null;
    replacedAt: number | null;
  }
>;

export const directives: Projection<DirectiveEvent, DirectiveRow> = {
  name: 'directives',
  handles: directiveEventTypes,
  rowOf: (event) => event.data.directiveId,
  evolve: (row, event) => {
    const { revision, sequence, metadata } = event;
    if (event.type === 'DirectiveRegistered') {
      const known = { numberKey: documentKey(event.data.number), knownFrom: sequence };
      return row ?? { ...event.data, ...known, revision, replacedBy: null, replacedOn: null, replacedAt: null };
    }
    const { directiveId: replacedBy } = event.data.by;
    return row === null
      ? null
      : { ...row, revision, replacedBy, replacedOn: metadata.effectiveOn, replacedAt: sequence };
  },
};
