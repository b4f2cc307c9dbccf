import { faultKinds, type FaultKind } from './fault-kinds.js';
import type { Seeded } from './seeded.js';

/** Decides whether something goes wrong now, and keeps count. Quiet, nothing does: what was begun may come to its end. */
export class FaultsFired {
  readonly counts = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
  quiet = false;

  constructor(private readonly seeded: Seeded) {}

  fires(kind: FaultKind, oneIn: number): boolean {
    if (this.quiet || !this.seeded.oneIn(oneIn)) return false;
    this.fired(kind);
    return true;
  }

  fired(kind: FaultKind): void {
    this.counts[kind] += 1;
  }
}
