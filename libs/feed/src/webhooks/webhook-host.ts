import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Succession, type Reach } from '#libs/access';
import { Ledger } from '#libs/event-store';
import { Bell, isTransient, LedgerTail, whileLeading } from '#libs/read-store';
import { FeedOptions } from '../feed-options.js';
import { FeedPages } from '../reading/feed-pages.js';
import { AddressGate } from './address-gate.js';
import { deliverDue, type CourierNeeds } from './courier.js';
import type { Webhook } from './webhook.js';
import { Webhooks } from './webhooks.query.js';

const POLL_MS = 1_000;
const REST_MS = 100;
const MOST_AT_ONCE = 50;
const TIMEOUT_MS = 10_000;

/**
 * Delivers to all subscribers from one of the processes that share the database. Each subscription goes its own way: one
 * that fails holds up no other. A lost database is waited for.
 */
@Injectable()
export class WebhookHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(WebhookHost.name);
  private readonly closing = new AbortController();
  private readonly bell = new Bell();
  private readonly under = new Map<string, Promise<void>>();
  private readonly needs: CourierNeeds;
  private running: Promise<void> | null = null;

  constructor(
    pages: FeedPages,
    gate: AddressGate,
    private readonly ledger: Ledger,
    private readonly webhooks: Webhooks,
    private readonly succession: Succession,
    @Inject(FeedOptions) private readonly options: FeedOptions,
  ) {
    this.needs = {
      ...{ pages, webhooks, gate, key: options.key, timeoutMs: TIMEOUT_MS },
      ...{ now: Date.now, chance: Math.random, warn: (message) => this.logger.error(message) },
    };
  }

  onApplicationBootstrap(): void {
    if (this.options.deliver) this.running ??= this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const leadership = { url: this.options.url, name: 'webhooks', retryMs: POLL_MS, signal };
      await whileLeading(leadership, (leading) => this.lead(leading)).catch((error: unknown) => this.told(error));
      if (!signal.aborted) await pause(POLL_MS, signal);
    }
  }

  private async lead(leading: AbortSignal): Promise<void> {
    const wake = (): void => this.bell.ring();
    const deafen = await LedgerTail.of(this.ledger).listen(wake);
    leading.addEventListener('abort', wake, { once: true });
    try {
      while (!leading.aborted) {
        const head = await this.ledger.head();
        for (const webhook of await this.webhooks.due(head, this.needs.now())) this.send(webhook, leading);
        await this.bell.sleep(POLL_MS);
        await pause(REST_MS, leading);
      }
    } finally {
      await Promise.all(this.under.values());
      await deafen();
    }
  }

  private send(webhook: Webhook, leading: AbortSignal): void {
    if (this.under.has(webhook.id) || this.under.size >= MOST_AT_ONCE) return;
    const done = this.reachOf(webhook)
      .then((reach) => deliverDue(this.needs, webhook, reach, leading))
      .catch((error: unknown) => this.told(error))
      .finally(() => {
        this.under.delete(webhook.id);
        this.bell.ring();
      });
    this.under.set(webhook.id, done);
  }

  /** As it was when registered, except that an agency which took over others since sees what they saw. */
  private async reachOf({ reach, agency }: Webhook): Promise<Reach> {
    if (reach.all || agency === null) return reach;
    return { ...reach, agencies: [agency, ...(await this.succession.predecessorsOf(agency))] };
  }

  private told(error: unknown): void {
    const message = `webhooks wait: ${error instanceof Error ? error.message : String(error)}`;
    if (isTransient(error)) this.logger.warn(message);
    else this.logger.error(message, error instanceof Error ? error.stack : undefined);
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
