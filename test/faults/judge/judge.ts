import pg from 'pg';
import { readJournals } from './read-journals.js';
import { readLedger } from './read-ledger.js';
import { readReadModels } from './read-models.js';
import { verdictOn, type Verdict } from './verdict.js';

/** Judges a database by the journals in a folder. Nothing may be written to either meanwhile. */
export const judge = async (databaseUrl: string, folder: string): Promise<Verdict> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
    const ledger = await readLedger(client);
    const readModels = await readReadModels(client, today);
    return verdictOn({ ledger, readModels, journal: await readJournals(folder), today });
  } finally {
    await client.end();
  }
};
