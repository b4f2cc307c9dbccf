import { directiveIdOf, RegisterDirective, ReplaceDirective } from '#libs/tasks';
import { openTasksRules, type OpenTasksRule } from '#libs/tasks/facts';
import type { Deed } from './deed.js';
import type { Said } from './said.js';
import { directiveSaid } from './words-of-deeds.js';

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
  {
    name: 'replace-directive',
    description: 'replace a directive by another and say what becomes of its open tasks',
    takes: [],
    options: [
      [
        '--directive <document>',
        'id of the directive, or as cited: "71/NQ-CP|Nghị quyết|2025-04-01"',
        { needed: true },
      ],
      ['--with <document>', 'the directive that takes its place, in the same way', { needed: true }],
      ['--open-tasks <rule>', 'what becomes of its open tasks', { needed: true, choices: openTasksRules }],
      ['--reason <text>', 'why'],
    ],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const replaced = { directiveId: directiveSaid(said, 'directive'), by: directiveSaid(said, 'with') };
      const openTasks = said.text('open-tasks') as OpenTasksRule;
      const data = { ...replaced, openTasks, reason: said.maybe('reason') };
      return new ReplaceDirective(data, today, metadata, expected);
    },
  },
];
