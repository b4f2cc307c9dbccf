import type { Command } from 'commander';

/** What the parser of the command line says in English only; `$1` is what was written. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*?)'/, 'không có tùy chọn "$1"'],
  [/^unknown command '(.*?)'/, 'không có lệnh "$1"'],
  [/^missing required argument '(.*?)'/, 'thiếu đối số <$1>'],
  [/^option '(.*?)' argument missing/, 'tùy chọn "$1" thiếu giá trị'],
  [/^required option '(.*?)' not specified/, 'thiếu tùy chọn bắt buộc "$1"'],
  [
    /^option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\./,
    'tùy chọn "$1" không nhận "$2"; dùng: $3',
  ],
  [/^too many arguments.* Expected (\d+) arguments? but got (\d+)/, 'thừa đối số: cần $1, đã nhận $2'],
];

export const inBothLanguages = (message: string): string => {
  const english = message.replace(/^error: /, '').trimEnd();
  const saying = SAYINGS.find(([pattern]) => pattern.test(english));
  const found = saying && saying[0].exec(english);
  const vietnamese = saying === undefined || !found ? null : found[0].replace(...saying);
  return [vietnamese, english].map((line) => (line === null ? '' : `task-ledger: ${line}\n`)).join('');
};

export const sayingProblemsTwice = (command: Command): Command =>
  command
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(isHint(message) ? message : inBothLanguages(message)) });

const isHint = (message: string): boolean => !message.startsWith('error: ');
