import { Command, Option } from 'commander';
import type { Handled } from '#libs/event-store';
import { dayAt } from '#libs/kernel';
import { numberOf, withCommon, type CommonOptions } from '../filters.js';
import { operator } from '../operator.js';
import { answer } from '../print/answer.js';
import { recordedText } from '../print/recorded-text.js';
import { withSession } from '../session.js';
import { wholeTaskId } from '../whole-task-id.js';
import type { Deed, Entered, Named, Offered } from './deed.js';
import { Said } from './said.js';

/** What is answered when a deed was recorded, or was so already (`events` 0). */
export type RecordedDeed = Named & Readonly<{ events: number; revision: number; position: number | null }>;

type Options = CommonOptions & Readonly<Record<string, string | readonly string[] | undefined>>;

/** The command of the command line by which a deed is recorded. */
export const deedCommand = (deed: Deed, record: typeof recordDeed = recordDeed): Command => {
  const command = new Command(deed.name).description(deed.description);
  deed.takes.forEach(([name, description]) => command.argument(`<${name}>`, description));
  [...deed.options, ...everyDeed(deed)].forEach((offered) => command.addOption(optionOf(offered)));
  return withCommon(command).action(async (...given: readonly unknown[]) => {
    const words = Object.fromEntries(deed.takes.map(([name], index) => [name, String(given[index])]));
    await record(deed, words, given[deed.takes.length] as Options);
  });
};

const recordDeed = async (deed: Deed, words: Readonly<Record<string, string>>, options: Options): Promise<void> => {
  const entered = enteredBy(deed, new Said(words, options));
  const recorded = await withSession<RecordedDeed>(async ({ commands, queries }) => {
    const task = words['task'] === undefined ? {} : { task: await wholeTaskId(words['task'], queries) };
    const said = new Said({ ...words, ...task }, options);
    const { events, revision, sequence } = await commands.execute<ReturnType<Deed['message']>, Handled>(
      deed.message(said, entered),
    );
    return { events, revision, position: sequence, ...deed.names?.(said, entered) };
  });
  answer(options.json, recorded, () => recordedText(recorded, options.lang));
};

const everyDeed = ({ compares, filedBy }: Deed): readonly Offered[] => [
  ['--effective-on <day>', 'day on which it took effect, yyyy-mm-dd or dd/mm/yyyy (default: today in Hanoi)'],
  ['--by <name>', 'who does it (default: who is logged in here)'],
  ...(filedBy === undefined
    ? []
    : [['--on-behalf-of <code>', 'agency spoken for (default: the one that reports)'] as const]),
  ...(compares ? [['--if-match <revision>', 'refuse when something else was recorded meanwhile'] as const] : []),
  ['--request-id <key>', 'record it once, however often it is said with this key'],
];

const optionOf = ([flags, description, { needed = false, choices } = {}]: Offered): Option => {
  const option = new Option(flags, description).makeOptionMandatory(needed);
  return choices === undefined ? option : option.choices([...choices]);
};

/** @throws UsageError when a day or a revision is none */
export const enteredBy = (deed: Deed, said: Said): Entered => {
  const request = said.maybe('request-id');
  const revision = said.maybe('if-match');
  const metadata = operator({
    by: said.maybe('by') ?? undefined,
    onBehalfOf: deed.filedBy === undefined ? null : (said.maybe('on-behalf-of') ?? said.word(deed.filedBy)),
    effectiveOn: said.maybeDay('effective-on') ?? undefined,
    request: request === null ? undefined : { command: deed.name, id: request },
  });
  const expected = revision === null ? null : revision === '-1' ? -1 : numberOf('--if-match', revision);
  return { metadata, today: dayAt(Date.now()), expected };
};
