import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './command-line.js';
import { inStore } from './in-store.js';

export type Server = Readonly<{
  url: string;
  pid: number;
  /** Everything it has written so far, its log included. */
  said: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}>;

/** The real server as a process of its own on a free port. */
export const startServer = (environment: NodeJS.ProcessEnv): Promise<Server> =>
  started(environment, [], /listens on (http:\/\/\S+)/);

/** What keeps the read models for servers that do not; it has no URL. */
export const startProjector = (environment: NodeJS.ProcessEnv): Promise<Server> =>
  started(environment, ['--project'], /keeps the read models()/);

const started = (environment: NodeJS.ProcessEnv, words: readonly string[], ready: RegExp): Promise<Server> =>
  new Promise((resolve, reject) => {
    const { NODE_OPTIONS: _jestOnly, ...inherited } = process.env;
    const child = spawn(process.execPath, [join(root, 'dist/run/server.js'), ...words], {
      cwd: root,
      env: { ...inherited, PORT: '0', ...inStore(environment) },
    });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    let said = '';
    const hear = (text: string): void => {
      said += text;
      const url = ready.exec(said)?.[1];
      if (url !== undefined) {
        resolve({
          url,
          pid: child.pid ?? -1,
          said: () => said,
          stop: (signal = 'SIGTERM') => {
            child.kill(signal);
            return ended;
          },
        });
      }
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
