import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type ServerProcess = Readonly<{ url: string; pid: number; stop: () => Promise<void> }>;

export type Started = Readonly<{
  /** A URL of built code which says `listens on http://…` once it does, or what else `ready` finds, whose group is the URL. */
  program: URL;
  words?: readonly string[];
  ready?: RegExp;
  environment: NodeJS.ProcessEnv;
  /** Where its log goes: a file, as in production. */
  log: string;
}>;

/** A server under load as a process of its own on a free port. */
export const startServerProcess = async ({
  program,
  words = [],
  ready = /listens on (http:\/\/\S+)/,
  environment,
  log,
}: Started): Promise<ServerProcess> => {
  const { NODE_OPTIONS: _jestOnly, ...inherited } = process.env;
  const said = createWriteStream(log, { flags: 'a' });
  await once(said, 'open');
  const child = spawn(process.execPath, [fileURLToPath(program), ...words], {
    env: { ...inherited, PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', said],
  });
  const ended = once(child, 'close');
  const url = await Promise.race([
    new Promise<string>((resolve) => {
      let text = '';
      child.stdout?.setEncoding('utf8').on('data', (more: string) => {
        text += more;
        const found = ready.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
    }),
    ended.then(([code]) => {
      throw new Error(`${fileURLToPath(program)} ended with ${String(code)}: see ${log}`);
    }),
  ]);
  return {
    url,
    pid: child.pid ?? -1,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      said.close();
    },
  };
};
