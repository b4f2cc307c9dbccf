import { spawn } from 'node:child_process';

export type Ran = Readonly<{ code: number | null; output: string }>;
export type RunAs = Readonly<{ uid?: number; gid?: number; input?: string | undefined }>;

/** Only what PostgreSQL needs: PGPORT, PGOPTIONS or a locale of the caller's shell must not change what is started. */
const environment = (): NodeJS.ProcessEnv => ({
  LC_ALL: 'C',
  LANG: 'C',
  ...Object.fromEntries(
    ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  ),
});

/** Runs a program to its end; what it wrote to both outputs is one text. A program that cannot be started has code null. */
export const run = (program: string, args: readonly string[], { uid, gid, input }: RunAs = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const identity = uid === undefined || gid === undefined ? {} : { uid, gid };
    const child = spawn(program, args, { ...identity, cwd: '/', env: environment(), stdio: ['pipe', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
    child.stdin.end(input ?? '');
  });
