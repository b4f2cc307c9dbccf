const LONGEST_MS = 1_000;

export type Keep = (from: number, to: number) => Promise<void>;

/**
 * A position that is kept in the database only as often as is worth it: after what must not be done twice, and else once
 * a second and at rest. After a crash what came since is handled again, which is nothing but what concerned nobody.
 */
export class KeptPosition {
  private at = -1;
  private keptMs = 0;

  constructor(
    private readonly keep: Keep,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** As the database has it. */
  begin(at: number): void {
    this.at = at;
    this.keptMs = this.now();
  }

  /** Whether the database has an earlier one. */
  owes(position: number): boolean {
    return position > this.at;
  }

  /** @throws what `keep` throws, the position being unknown then: begin again */
  async pass(to: number, mustKeep: boolean): Promise<void> {
    if (to <= this.at || (!mustKeep && this.now() - this.keptMs < LONGEST_MS)) return;
    await this.keep(this.at, to);
    this.begin(to);
  }
}
