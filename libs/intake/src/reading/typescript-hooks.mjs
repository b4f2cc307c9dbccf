import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const LIBS = new URL('../../../', import.meta.url);

/** The same names as in jest: `#libs/x` is its index.ts, a relative `.js` is its `.ts`. */
export const resolve = (specifier, context, next) => {
  const lib = /^#libs\/([^/]+)(\/facts)?$/.exec(specifier);
  if (lib !== null)
    return next(new URL(`${lib[1]}/src/${lib[2] === undefined ? 'index' : 'facts'}.ts`, LIBS).href, context);
  const source = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return next(source ? specifier.replace(/\.js$/, '.ts') : specifier, context);
};

export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url),
    jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
};
