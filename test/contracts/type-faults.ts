import { join } from 'node:path';
import ts from 'typescript';
import type { Capability } from './capabilities.js';
import { contractsFolder, type StoredSample } from './stored-samples.js';

const FILE = join(contractsFolder, 'samples.generated.ts');
const CONFIG = join(contractsFolder, '../../tsconfig.json');

/**
 * What the compiler has against the samples as literals of the declared event types: a field that is missing, too many or
 * of another type. So a stored shape cannot change without a new version.
 */
export const typeFaults = (samples: readonly StoredSample[], known: readonly Capability[]): readonly string[] => {
  const source = samples.map((sample, index) => declaration(sample, index, known)).join('\n');
  const config = ts.getParsedCommandLineOfConfigFile(
    CONFIG,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const options: ts.CompilerOptions = { ...config?.options, noEmit: true, types: [], noUnusedLocals: false };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === FILE || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, source, rest[0]) : getSourceFile(name, ...rest);
  const program = ts.createProgram([FILE], options, host);
  const generated = program.getSourceFile(FILE);
  return [...program.getSyntacticDiagnostics(generated), ...program.getSemanticDiagnostics(generated)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
  );
};

const declaration = (sample: StoredSample, index: number, known: readonly Capability[]): string => {
  const facts = `import('../../libs/${sample.capability}/src/facts.js')`;
  const unions = known.find(({ name }) => name === sample.capability)?.unions ?? [];
  const event = unions.map((union) => `${facts}.${union}`).join(' | ');
  const type = `Extract<${event}, { type: '${sample.type}' }>['data']`;
  return `export const data${index}: ${type} = ${JSON.stringify(sample.data)};
export const metadata${index}: import('../../libs/kernel/src/index.js').Metadata = ${JSON.stringify(sample.metadata)};`;
};
