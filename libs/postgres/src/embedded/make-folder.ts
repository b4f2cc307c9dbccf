import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and the ones above it; one that is there already is left as it is. Not by the `recursive` of `mkdir`,
 * which never ends where the system refuses to make a folder in one that exists, as /proc does.
 */
export const makeFolder = async (folder: string): Promise<void> => {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  try {
    await mkdir(folder, { mode: 0o755 });
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
};

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
