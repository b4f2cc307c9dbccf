import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Journal } from '../journal.js';

const PAUSE_MS = 25;

/** Reads the log in its table as it grows and writes down what it saw: what was there once must be there for ever. */
export class Witness {
  private last = -1;
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly journal: Journal,
  ) {}

  async run(): Promise<void> {
    while (!this.ended) {
      await this.look().catch(() => undefined);
      await pause(PAUSE_MS);
    }
  }

  end(): void {
    this.ended = true;
  }

  private async look(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'faults witness',
      query_timeout: 5_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      while (!this.ended) {
        const { rows } = await client.query<{ sequence: string; hash: string }>(
          `SELECT sequence::text, encode(leaf_hash, 'hex') AS hash FROM ledger.event e
           WHERE e.sequence > $1 ORDER BY e.sequence LIMIT 1000`,
          [this.last],
        );
        for (const { sequence, hash } of rows) {
          this.last = Number(sequence);
          void this.journal.write({ t: 'witnessed', sequence: this.last, leafHash: hash });
        }
        await pause(PAUSE_MS);
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
