import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEntry } from './journal-entry.js';

/** All entries of the journals in a folder, each journal in its order. A line that was not written whole was never relied on. */
export const readJournals = async (folder: string): Promise<readonly JournalEntry[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as JournalEntry),
  );
};
