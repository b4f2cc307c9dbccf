import { directiveIdOf, RegisterDirective } from '#libs/tasks';
import type { Deed } from './deed.js';
import type { Said } from './said.js';

const directiveOf = (said: Said): string =>
  directiveIdOf({ number: said.word('number'), signedOn: said.day('signed-on') });

export const directiveDeeds: readonly Deed[] = [
  {
    name: 'register-directive',
    description: 'register a signed document that assigns tasks',
    takes: [['number', 'number and symbol, e.g. 71/NQ-CP']],
    options: [
      ['--signed-on <day>', 'day of signing', { needed: true }],
      ['--kind <kind>', 'kind of document, e.g. "Nghị quyết"'],
    ],
    compares: false,
    message: (said, { today, metadata }) => {
      const printed = said.word('number');
      const cited = { number: printed, kind: said.maybe('kind'), signedOn: said.day('signed-on') };
      return new RegisterDirective({ directiveId: directiveOf(said), ...cited, printed }, today, metadata);
    },
    names: (said) => ({ directiveId: directiveOf(said) }),
  },
];
