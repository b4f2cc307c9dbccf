import type { Settings } from '#libs/settings';
import { webhookKey } from './webhooks/webhook-secrets.js';

/** Injection token and type of what the feed is told at start. */
export const FeedOptions = Symbol('FeedOptions');

/**
 * `key`: from which the secrets of webhooks derive. `allowLoopback`: whether webhooks may go to this very machine, and then
 * without TLS; for tests and trials only. `deliver`: whether this process delivers; another one must when it does not.
 */
export type FeedOptions = Readonly<{
  url: string;
  key: Buffer;
  allowLoopback: boolean;
  deliver: boolean;
  heartbeatMs: number;
  patienceMs: number;
}>;

/** What the settings say. Makes the key of the webhooks on first use. */
export const feedOptions = async (settings: Settings, url: string): Promise<FeedOptions> => ({
  ...{ url, key: await webhookKey(settings.WEBHOOKS_KEY, settings.TASK_LEDGER_DATA), deliver: true },
  ...{ allowLoopback: settings.WEBHOOKS_ALLOW_LOOPBACK, heartbeatMs: 15_000, patienceMs: 30_000 },
});
