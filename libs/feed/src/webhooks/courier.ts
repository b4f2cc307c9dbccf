import { Webhook as Signer } from 'standardwebhooks';
import type { Reach } from '#libs/access';
import { nextAttempt } from '../domain/retry-schedule.js';
import type { Told } from '../domain/told.js';
import type { FeedPages } from '../reading/feed-pages.js';
import { shownTo } from '../reading/shown-to.js';
import type { AddressGate } from './address-gate.js';
import { postWebhook, type Delivered } from './post-webhook.js';
import type { Webhook } from './webhook.js';
import { webhookSecret } from './webhook-secrets.js';
import type { Webhooks } from './webhooks.query.js';

export type CourierNeeds = Readonly<{
  pages: FeedPages;
  webhooks: Pick<Webhooks, 'passed' | 'failed'>;
  gate: AddressGate;
  key: Buffer;
  now: () => number;
  chance: () => number;
  timeoutMs: number;
  /** Told when a subscription is given up. */
  warn: (message: string) => void;
}>;

/**
 * Delivers what a subscription lacks, in ledger order, one after the other, until there is no more or an attempt fails. Its
 * place moves after the receiver has answered: a crash in between repeats a delivery under the same `webhook-id`.
 */
export const deliverDue = async (
  needs: CourierNeeds,
  webhook: Webhook,
  reach: Reach,
  signal: AbortSignal,
): Promise<void> => {
  const wanted = webhook.types === null ? null : new Set(webhook.types);
  let { position } = webhook;
  while (!signal.aborted) {
    const page = await needs.pages.read(position + 1);
    for (const seen of page.events) {
      const told = wanted === null || wanted.has(seen.told.type) ? shownTo(reach, seen) : null;
      if (told === null) continue;
      const delivered = await deliver(needs, webhook, told, signal);
      if (signal.aborted && !delivered.ok) return;
      const place = { ...webhook, position };
      if (!delivered.ok)
        return await failed(needs, position === webhook.position ? place : recovered(place), delivered);
      if (!(await needs.webhooks.passed(place, told.sequence, true))) return;
      position = told.sequence;
    }
    if (page.next === position + 1) return;
    if (!(await needs.webhooks.passed({ ...webhook, position }, page.next - 1, false))) return;
    position = page.next - 1;
  }
};

const deliver = (
  { gate, key, now, timeoutMs }: CourierNeeds,
  { id, url }: Webhook,
  told: Told,
  signal: AbortSignal,
): Promise<Delivered> => {
  const body = JSON.stringify({ type: told.type, timestamp: told.recordedAt, data: told });
  const at = new Date(now());
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'task-ledger-webhooks/1',
    'webhook-id': told.eventId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Signer(webhookSecret(key, id)).sign(told.eventId, at, body),
  };
  return postWebhook(gate, { url, headers, body }, { timeoutMs, signal });
};

/** What was delivered since ends a row of failures. */
const recovered = (webhook: Webhook): Webhook => ({ ...webhook, failures: 0, failingSince: null });

const failed = async (
  { webhooks, now, chance, warn }: CourierNeeds,
  webhook: Webhook,
  { error, gone }: Extract<Delivered, { ok: false }>,
): Promise<void> => {
  const at = now();
  const failures = webhook.failures + 1;
  const failingSince = webhook.failingSince === null ? at : Date.parse(webhook.failingSince);
  const nextAttemptAt = gone ? null : nextAttempt({ failures, failingSince, now: at, chance: chance() });
  await webhooks.failed(webhook, { failures, failingSince, nextAttemptAt, error, now: at });
  if (nextAttemptAt === null) warn(`webhook ${webhook.id} is given up after ${failures} failures: ${error}`);
};
