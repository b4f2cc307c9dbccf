import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metadata, PlainRecord } from '#libs/kernel';

/**
 * An event as it was once stored. Files are added, never edited: only when a type gets a new version, its older samples
 * gain `current`, the data that they must decode to from then on.
 */
export type StoredSample = Readonly<{
  capability: string;
  file: string;
  type: string;
  schemaVersion: number;
  data: PlainRecord;
  metadata: Metadata;
  current?: PlainRecord;
}>;

export const contractsFolder = dirname(fileURLToPath(import.meta.url));

export const storedSamples = async (): Promise<readonly StoredSample[]> => {
  const files = (await readdir(contractsFolder, { recursive: true })).filter((path) => path.endsWith('.json'));
  return Promise.all(
    files.sort().map(async (path): Promise<StoredSample> => {
      const { dir, base } = parse(path);
      return { ...JSON.parse(await readFile(join(contractsFolder, path), 'utf8')), capability: dir, file: base };
    }),
  );
};
