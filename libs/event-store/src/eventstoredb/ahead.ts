import type { Position } from '@eventstore/db-client';
import { alike, beyond } from './positions.js';

/** `before`: where the event before it stands, whoever wrote that; `others`: so many of others stand between it and the one of ours before it. */
type Ours = { position: Position; before: Position; others: number };

/** So many events of others are worth being passed over for good. */
const MANY = 256;

/**
 * What `$all` was seen to hold after the place that a ledger has reached, event by event in its order, so that the place up
 * to which nothing of ours is missed is known at any time, however far it is to the end.
 */
export class Ahead {
  private readonly ours: Ours[] = [];
  private others = 0;
  private seen: Position;

  constructor(private ledger: Position) {
    this.seen = ledger;
  }

  /** The last event that was seen, or where the ledger was at first. */
  get reached(): Position {
    return this.seen;
  }

  /** Events of ours that the ledger lacks. */
  get count(): number {
    return this.ours.length;
  }

  /** The next event after `reached`. */
  see(position: Position, isOurs: boolean): void {
    if (isOurs) this.ours.push({ position, before: this.seen, others: this.others });
    this.others = isOurs ? 0 : this.others + 1;
    this.seen = position;
  }

  /** The ledger has come to a place; false when what was seen says nothing of what stands after that. */
  follow(ledger: Position): boolean {
    if (beyond(this.ledger, ledger) || beyond(ledger, this.seen)) return false;
    this.ledger = ledger;
    const left = this.ours.findIndex(({ position }) => beyond(position, ledger));
    this.ours.splice(0, left === -1 ? this.ours.length : left);
    const [next] = this.ours;
    if (next === undefined && alike(ledger, this.seen)) this.others = 0;
    if (next !== undefined && alike(ledger, next.before)) next.others = 0;
    return true;
  }

  /** Where the ledger may go on because only events of others stand up to there, but many of them; null when it may not. */
  get passable(): Position | null {
    const [next] = this.ours;
    const others = next === undefined ? this.others : next.others;
    return others < MANY ? null : (next?.before ?? this.seen);
  }
}
