import { open } from 'node:fs/promises';
import type { JournalEntry } from '../judge/journal-entry.js';

type Attempt = { sent: number; ended: number | null; outcome: 'acknowledged' | 'unknown' | 'refused' | null };

/** Follows the journal of the client program, so that the harness knows what was in flight when it struck. */
export class LoadTail {
  private offset = 0;
  private readonly attempts = new Map<string, Attempt>();

  constructor(private readonly path: string) {}

  async refresh(): Promise<void> {
    const file = await open(this.path, 'r').catch(() => null);
    if (file === null) return;
    const { size } = await file.stat();
    const bytes = Buffer.alloc(size - this.offset);
    await file.read(bytes, 0, bytes.length, this.offset).finally(() => file.close());
    const end = bytes.lastIndexOf(10) + 1;
    this.offset += end;
    const lines = bytes.toString('utf8', 0, end).split('\n');
    for (const line of lines) if (line !== '') this.take(JSON.parse(line) as JournalEntry);
  }

  /** Attempts that had been sent at that moment and were not answered yet, and what became of them since. */
  at(moment: number): Readonly<{ inFlight: number; unknown: number }> {
    const spanning = [...this.attempts.values()].filter(
      ({ sent, ended }) => sent <= moment && (ended === null || ended >= moment),
    );
    return { inFlight: spanning.length, unknown: spanning.filter(({ outcome }) => outcome === 'unknown').length };
  }

  /** When the `count`th command that was sent after `moment` was acknowledged, null when not so many were. */
  acknowledgedSince(moment: number, count: number): number | null {
    const ended = [...this.attempts.values()]
      .filter(({ sent, outcome }) => sent >= moment && outcome === 'acknowledged')
      .map((attempt) => attempt.ended ?? 0)
      .sort((one, other) => one - other);
    return ended[count - 1] ?? null;
  }

  private take(entry: JournalEntry): void {
    if (entry.t === 'sent') {
      this.attempts.set(`${entry.key} ${entry.attempt}`, { sent: entry.at, ended: null, outcome: null });
    } else if (entry.t === 'acknowledged' || entry.t === 'unknown' || entry.t === 'refused') {
      const attempt = this.attempts.get(`${entry.key} ${entry.attempt}`);
      if (attempt !== undefined) Object.assign(attempt, { ended: entry.at, outcome: entry.t });
    }
  }
}
