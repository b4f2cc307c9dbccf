import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { WebhookReceiver } from './webhook-receiver.js';

export type Registering = Readonly<{ target: string; token: string; databaseUrl: string }>;

/**
 * Has the server send all events to the receiver. What it is owed begins at the head that the log had before and after:
 * when it grew meanwhile, another subscription takes the place of the first.
 * @throws Error when the server refuses
 */
export const registerWebhook = async (
  receiver: WebhookReceiver,
  { target, token, databaseUrl }: Registering,
): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const head = async (): Promise<number> => {
    const { rows } = await client.query<{ head: string | null }>(
      'SELECT max(sequence)::text AS head FROM ledger.event',
    );
    return Number(rows[0]?.head ?? -1);
  };
  try {
    for (;;) {
      const before = await head();
      const response = await fetch(`${target}/v1/webhooks`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': randomUUID() },
        body: JSON.stringify({ url: receiver.url }),
      });
      if (response.status !== 201) throw new Error(`no webhook: ${response.status} ${await response.text()}`);
      const { id, secret } = (await response.json()) as Readonly<{ id: string; secret: string }>;
      if ((await head()) === before) return await receiver.expect(secret, before);
      await fetch(`${target}/v1/webhooks/${id}`, { method: 'DELETE', headers });
    }
  } finally {
    await client.end();
  }
};
