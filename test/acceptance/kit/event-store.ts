import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './command-line.js';

const PROGRAM = 'dist/libs/event-store/src/eventstoredb/test-server/serve.spec-kit.js';

/** `size`: bytes of what it has stored, to see it grow from outside. `fault`: sets troubles, see its faults. */
export type EventStoreProcess = Readonly<{
  url: string;
  size: () => Promise<number>;
  fault: (wanted: Readonly<Record<string, number>>) => Promise<void>;
  stop: () => Promise<void>;
}>;

/** The test server of EventStoreDB as a process of its own, which keeps its events in the folder. */
export const startEventStore = (folder: string, ...words: readonly string[]): Promise<EventStoreProcess> =>
  new Promise((resolve, reject) => {
    const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
    const child = spawn(process.execPath, [join(root, PROGRAM), '--data', folder, ...words], { cwd: root, env });
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!said.includes('\n')) return;
      const { url, control } = JSON.parse(said) as { url: string; control: string };
      resolve({
        url,
        fault: async (wanted) => {
          const { ok } = await fetch(control, { method: 'POST', body: JSON.stringify(wanted) });
          if (!ok) throw new Error(`unknown troubles: ${JSON.stringify(wanted)}`);
        },
        size: async () => {
          const files = await readdir(folder);
          const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
          return sizes.reduce((sum, size) => sum + size, 0);
        },
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      });
    });
    void ended.then(() => reject(new Error(`the test server of EventStoreDB ended: ${said}`)));
  });
