import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const house = join(here, 'fixtures/house');
const require = createRequire(import.meta.url);
const bin = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file);

type Violation = { rule: { name: string }; from: string };

const violations = async (cwd: string): Promise<readonly Violation[]> => {
  const { stdout } = await run(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['apps', 'libs', 'test/faults', '--output-type', 'json', '--config', join(here, 'dependency-rules.cjs')],
    ],
    { cwd, maxBuffer: 256 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
};

type Message = { ruleId: string; line: number };

const purity = async (cwd: string): Promise<readonly { filePath: string; messages: Message[] }[]> => {
  const { stdout } = await run(
    process.execPath,
    [
      bin('eslint', 'bin/eslint.js'),
      '--no-config-lookup',
      '--no-inline-config',
      '-c',
      join(here, 'purity.eslint.mjs'),
      '-f',
      'json',
      'apps/**/*.ts',
      'libs/**/*.ts',
    ],
    { cwd, maxBuffer: 256 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed);
  return JSON.parse(stdout) as { filePath: string; messages: Message[] }[];
};

const permits = 'libs/permits/src';
const planted: readonly (readonly [rule: string, file: string])[] = [
  ['kernel-stands-alone', 'libs/kernel/src/index.ts'],
  ['pure-core', `${permits}/register/register.projection.ts`],
  ['pure-core', `${permits}/register/register.process.ts`],
  ['pure-core', `${permits}/domain/permit.decider.ts`],
  ['domain-knows-itself', `${permits}/domain/permit.decider.ts`],
  ['slices-are-strangers', `${permits}/grant-permit/grant-permit.ts`],
  ['capabilities-are-strangers', 'libs/billing/src/index.ts'],
  ['crossing-sees-facts-only', 'libs/views/src/index.ts'],
  ['front-door-only', `${permits}/grant-permit/door.ts`],
  ['plumbing-is-ignorant', 'libs/web/src/index.ts'],
  ['one-door-to-the-event-store', `${permits}/grant-permit/client.ts`],
  ['sql-stays-on-the-read-side', `${permits}/grant-permit/sql.ts`],
  ['write-side-does-not-read', `${permits}/grant-permit/grant-permit.command.ts`],
  ['http-stays-at-the-edge', `${permits}/grant-permit/dto.ts`],
  ['apps-are-roots', `${permits}/grant-permit/root.ts`],
  ['test-kit-in-tests-only', `${permits}/grant-permit/kit.ts`],
  ['the-judge-stands-alone', 'test/faults/judge/judge.ts'],
  ['no-circular', `${permits}/grant-permit/circle-one.ts`],
  ['no-orphans', `${permits}/grant-permit/orphan.ts`],
  ['not-to-spec', `${permits}/grant-permit/reader.ts`],
  ['resolvable', `${permits}/grant-permit/typo.ts`],
];

describe('dependency rules', () => {
  it('hold in the whole house', async () => {
    expect((await violations(root)).map(({ rule, from }) => `${rule.name}: ${from}`)).toStrictEqual([]);
  }, 60_000);

  it('each catch the violation planted for them', async () => {
    const caught = new Set((await violations(house)).map(({ rule, from }) => `${rule.name}: ${from}`));
    expect(planted.map(([rule, file]) => `${rule}: ${file}`).filter((expected) => !caught.has(expected))).toStrictEqual(
      [],
    );
    const rules = (require(join(here, 'dependency-rules.cjs')) as { forbidden: { name: string }[] }).forbidden;
    expect(rules.map(({ name }) => name).filter((name) => !planted.some(([rule]) => rule === name))).toStrictEqual([]);
  }, 60_000);
});

describe('purity and room size', () => {
  it('hold in the whole house', async () => {
    const found = (await purity(root)).flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line }) => `${filePath.slice(root.length + 1)}:${line} ${ruleId}`),
    );
    expect(found).toStrictEqual([]);
  }, 60_000);

  it('each catch the violation planted for them', async () => {
    const found = await purity(house);
    const linesOf = (file: string) => found.find(({ filePath }) => filePath.endsWith(file))?.messages ?? [];
    const impure = new Set(linesOf('domain/impure.ts').map(({ line }) => line));
    expect([1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13].filter((line) => !impure.has(line))).toStrictEqual([]);
    expect(linesOf('grant-permit/any.ts').map(({ ruleId }) => ruleId)).toStrictEqual([
      'no-restricted-syntax',
      'no-warning-comments',
    ]);
    expect(linesOf('skipped.spec.ts').map(({ ruleId }) => ruleId)).toStrictEqual(['no-restricted-syntax']);
    expect(linesOf('long-room.ts').map(({ ruleId }) => ruleId)).toStrictEqual(['max-lines']);
    expect(linesOf('long-function.ts').map(({ ruleId }) => ruleId)).toStrictEqual(['max-lines-per-function']);
  }, 60_000);
});
