import type { Recorded } from '#libs/kernel';
import type { ReadModel, ReadSql } from '../read-model.js';
import { SeenKeys } from './seen-keys.js';

/** Rows of one read model that are kept between pages, and how many more gather before the oldest are written. */
const KEPT = 10_000;
const AT_ONCE = 500;

/**
 * Folds pages into the rows of one read model and writes a row only when nothing has touched it for long, so that what
 * comes and goes within its time is written once, in its last form; what of a row is settled is written with its page. Keeps
 * no more than `kept + atOnce` rows, whatever the length of the log. Rows are in the tables only after \`finish\`.
 */
export class WriteBehind {
  private readonly rows = new Map<string, unknown>();
  private readonly written = new SeenKeys();
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly model: ReadModel,
    private readonly sql: ReadSql,
    private readonly kept = KEPT,
    private readonly atOnce = AT_ONCE,
  ) {}

  /** Returns before what it began to write is written; an error of that appears at the next call. */
  async fold(page: readonly Recorded[]): Promise<void> {
    const { handles, rowOf, evolve } = this.model.projection;
    const keyed = page
      .filter(({ type }) => Object.hasOwn(handles, type))
      .map((event) => ({ event, key: rowOf(event) }));
    await this.load(new Set(keyed.map(({ key }) => key)));
    for (const { event, key } of keyed) {
      const row = evolve(this.rows.get(key) ?? null, event);
      this.rows.delete(key);
      this.rows.set(key, row);
    }
    const excess = this.rows.size - this.kept;
    await this.write(this.settled(keyed), this.oldest(excess > this.atOnce ? excess : 0));
  }

  /** Writes all that is left. */
  async finish(): Promise<void> {
    await this.write(new Map(), this.oldest(this.rows.size));
    await this.writing;
  }

  private async load(keys: ReadonlySet<string>): Promise<void> {
    const stored = [...keys].filter((key) => !this.rows.has(key) && this.written.has(key));
    if (stored.length === 0) return;
    await this.writing;
    for (const [key, row] of await this.model.load(stored, this.sql)) this.rows.set(key, row);
  }

  private settled(touched: readonly Readonly<{ key: string }>[]): ReadonlyMap<string, unknown> {
    const settled = new Map<string, unknown>();
    const { settling } = this.model;
    if (settling === undefined) return settled;
    for (const key of new Set(touched.map((one) => one.key))) {
      const row = this.rows.get(key) ?? null;
      if (row === null) continue;
      const parts = settling.split(row);
      settled.set(key, parts.settled);
      this.rows.set(key, parts.open);
    }
    return settled;
  }

  private oldest(count: number): ReadonlyMap<string, unknown> {
    const oldest = new Map<string, unknown>();
    for (const [key, row] of this.rows) {
      if (oldest.size === count) break;
      oldest.set(key, row);
      this.rows.delete(key);
      this.written.add(key);
    }
    return oldest;
  }

  private async write(settled: ReadonlyMap<string, unknown>, oldest: ReadonlyMap<string, unknown>): Promise<void> {
    if (settled.size === 0 && oldest.size === 0) return;
    await this.writing;
    this.writing = this.writeBoth(settled, oldest);
    this.writing.catch(() => undefined);
  }

  private async writeBoth(settled: ReadonlyMap<string, unknown>, oldest: ReadonlyMap<string, unknown>): Promise<void> {
    if (settled.size > 0) await this.model.settling?.append(settled, this.sql);
    if (oldest.size > 0) await this.model.save(oldest, this.sql);
  }
}
