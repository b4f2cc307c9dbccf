import { chown } from 'node:fs/promises';
import { dirname } from 'node:path';
import { postgresError } from '../postgres-error.js';
import { binaries } from './binaries.js';
import { run, type Ran } from './run.js';

/** Whom PostgreSQL runs as: ourselves, or, because it refuses to run as root, the system user `postgres`. */
export type Account = Readonly<{
  run: (program: string, args: readonly string[], input?: string) => Promise<Ran>;
  own: (path: string) => Promise<void>;
}>;

const USER = 'postgres';

/** @throws PostgresError when root has no such user and cannot make one, or the user cannot reach `folder` */
export const accountFor = async (folder: string): Promise<Account> => {
  if (process.getuid?.() !== 0)
    return { run: (program, args, input) => run(program, args, { input }), own: async () => undefined };
  const { uid, gid } = (await idsOf(USER)) ?? (await createUser());
  const plain: Account['run'] = (program, args, input) => run(program, args, { uid, gid, input });
  return { run: await reaching(folder, plain), own: (path) => chown(path, uid, gid) };
};

/**
 * A clone under /root or in a private temporary folder is closed to `postgres`. Where the system lets root do so,
 * PostgreSQL then gets the one extra right to pass through closed folders; nobody's folder modes are changed.
 */
const reaching = async (folder: string, plain: Account['run']): Promise<Account['run']> => {
  const reaches = async (as: Account['run']) =>
    (await as('test', ['-x', folder, '-a', '-x', dirname(binaries().postgres)])).code === 0 &&
    (await as(binaries().postgres, ['--version'])).code === 0;
  if (await reaches(plain)) return plain;
  for (const right of ['dac_read_search', 'dac_override']) {
    const rights = ['--inh-caps', `+${right}`, '--ambient-caps', `+${right}`, '--securebits', '+no_setuid_fixup'];
    const identity = ['--reuid', USER, '--regid', USER, '--clear-groups', ...rights, '--'];
    const passing: Account['run'] = (program, args, input) =>
      run('setpriv', [...identity, program, ...args], { input });
    if (await reaches(passing)) return passing;
  }
  throw postgresError(
    `the system user "${USER}", whom PostgreSQL runs as when root starts it, cannot reach the data folder or the installed programs`,
    `${folder}, ${dirname(binaries().postgres)}`,
    'open the closed parent folder for passing through (chmod o+x), run as an ordinary user, or set DATABASE_URL',
  );
};

const createUser = async (): Promise<{ uid: number; gid: number }> => {
  await run('groupadd', ['--system', USER]);
  await run('useradd', ['--system', '--no-create-home', '--gid', USER, '--shell', '/bin/false', USER]);
  const ids = await idsOf(USER);
  if (ids !== null) return ids;
  throw postgresError(
    'PostgreSQL does not run as root',
    `there is no system user "${USER}" and none could be made`,
    `add the user "${USER}", run as an ordinary user, or set DATABASE_URL`,
  );
};

const idsOf = async (user: string): Promise<{ uid: number; gid: number } | null> => {
  const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
};
