import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { Ledger } from '#libs/event-store';
import { Followers } from '#libs/read-store';
import { Metrics } from '#libs/telemetry';

const follower = ['follower'] as const;

/**
 * What is only known by asking: where the log ends, and how far behind it everything that follows it is. Asked when the
 * metrics are read; while the database is away these gauges are absent and the others are still told.
 */
@Injectable()
export class LagMetrics {
  private readonly head: Gauge;
  private readonly behind: Gauge<'follower'>;
  private readonly age: Gauge<'follower'>;
  private readonly stopped: Gauge<'follower'>;
  private asking: Promise<void> | null = null;

  constructor(
    { registry }: Metrics,
    private readonly ledger: Ledger,
    private readonly followers: Followers,
  ) {
    collectDefaultMetrics({ register: registry });
    const shared = { registers: [registry], collect: () => this.ask() };
    this.head = new Gauge({
      ...{ name: 'task_ledger_ledger_head', help: 'Sequence of the newest event, -1 while there is none.', ...shared },
    });
    const gauge = (name: string, help: string): Gauge<'follower'> =>
      new Gauge({ name: `task_ledger_follower_${name}`, help, labelNames: follower, ...shared });
    this.behind = gauge('lag_events', 'Events in the log that the follower has not handled.');
    this.age = gauge('lag_seconds', 'Age of the oldest event that the follower has not handled; 0 when there is none.');
    this.stopped = gauge('stopped', '1 while an event that cannot be handled stops the follower.');
  }

  /** All gauges ask at once and share one answer. */
  private ask(): Promise<void> {
    this.asking ??= this.measure().finally(() => (this.asking = null));
    return this.asking;
  }

  private async measure(): Promise<void> {
    this.head.remove();
    [this.behind, this.age, this.stopped].forEach((gauge) => gauge.reset());
    const states = await this.followers.report().catch(() => null);
    if (states === null) return;
    this.head.set(states[0]?.head ?? (await this.ledger.head()));
    for (const { name, position, head, stopped } of states) {
      const lag = Math.max(0, head - position);
      const [oldest] = lag === 0 ? [] : await this.ledger.read(position + 1, 1).catch(() => []);
      const age = oldest === undefined ? 0 : (Date.now() - Date.parse(oldest.recordedAt)) / 1_000;
      this.behind.set({ follower: name }, lag);
      this.age.set({ follower: name }, Math.max(0, age));
      this.stopped.set({ follower: name }, stopped === null ? 0 : 1);
    }
  }
}
