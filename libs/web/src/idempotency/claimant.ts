import { randomBytes } from 'node:crypto';
import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { heardWithin, keepSession } from '#libs/postgres';

/**
 * Shows other programs that this one lives: an advisory lock with a random number, held on a connection of its own, which
 * the database frees when this program dies. The connection opens when first needed. When it is lost, what was claimed
 * with its number may be taken over by others, which the command ids make safe, and the next number is another one.
 */
export class Claimant implements OnApplicationShutdown {
  private client: pg.Client | null = null;
  private held: Promise<string> | null = null;

  constructor(private readonly url: string) {}

  /** The number that new claims carry, once it is locked. Rejects when the database cannot be reached. */
  number(): Promise<string> {
    this.held ??= this.hold().catch((error: unknown) => {
      this.held = null;
      throw error;
    });
    return this.held;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client?.end().catch(() => undefined);
  }

  private async hold(): Promise<string> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      ...heardWithin(),
      application_name: 'task-ledger claims',
    });
    client.on('error', () => undefined);
    await client.connect();
    await keepSession(client);
    const number = (randomBytes(8).readBigUInt64BE() >> 1n).toString();
    await client.query('SELECT pg_advisory_lock($1::bigint)', [number]);
    client.once('end', () => {
      this.client = null;
      this.held = null;
    });
    this.client = client;
    return number;
  }
}
