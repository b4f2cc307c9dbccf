import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { UsageError } from '../usage-error.js';

export const serveCommand = (): Command =>
  new Command('serve')
    .description('serve the HTTP API (documentation at /docs)')
    .option('--port <port>', 'port to listen on (default: PORT, else 3000)')
    .option('--host <address>', 'address to listen on (default: HOST, else 127.0.0.1)')
    .option('--check', 'check the settings, print what holds without secrets, and end')
    .option('--json', 'say where it listens, or with --check what holds, as one JSON document')
    .action((options: Readonly<{ port?: string; host?: string; check?: boolean; json?: boolean }>) =>
      serve(
        {
          ...(options.port === undefined ? {} : { PORT: portOf(options.port) }),
          ...(options.host === undefined ? {} : { HOST: options.host }),
        },
        [...(options.check === true ? ['--check'] : []), ...(options.json === true ? ['--json'] : [])],
      ),
    );

const portOf = (text: string): string => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return text;
  throw new UsageError({
    vi: `--port "${text}": cần một số từ 0 đến 65535.`,
    en: `--port "${text}": give a number from 0 to 65535.`,
  });
};

/** Runs the server as a process of its own until it ends; signals reach it. */
export const serve = async (environment: NodeJS.ProcessEnv, words: readonly string[] = []): Promise<void> => {
  const env = { ...process.env, ...environment };
  const server = spawn(process.execPath, [fileURLToPath(import.meta.resolve('#server')), ...words], {
    stdio: 'inherit',
    env,
  });
  const pass = (signal: NodeJS.Signals): void => void server.kill(signal);
  (['SIGINT', 'SIGTERM'] as const).forEach((signal) => process.on(signal, pass));
  process.exitCode = await new Promise<number>((resolve) => server.once('exit', (code) => resolve(code ?? 1)));
};
