import { Rejection, type Metadata } from '#libs/kernel';
import { naturalId } from '#libs/identity';
import type { Handled } from '#libs/event-store';
import type { Run } from './run.js';
import { Life } from './turns.js';

/** What a client was told of one command, and how often it had asked. */
export type Told = Readonly<{ commandId: string; attempts: number }> & Outcome;

type Outcome = Readonly<{ kind: 'acknowledged'; handled: Handled }> | Readonly<{ kind: 'refused'; code: string }>;

export type Asking = Readonly<{ name: string; effectiveOn: string; send: (metadata: Metadata) => Promise<Handled> }>;

/** Somebody outside, who does not crash. While the outcome of a command is unknown it asks again under the same command id. */
export class Client {
  readonly life = new Life();

  constructor(
    private readonly run: Run,
    private readonly name: string,
    private readonly told: Told[],
  ) {}

  async ask({ name, effectiveOn, send }: Asking): Promise<void> {
    const commandId = naturalId('simulation', this.run.seed, this.name, name);
    const metadata: Metadata = {
      actor: { subject: this.name, name: this.name, agency: null, role: 'government-office' },
      ...{ onBehalfOf: null, effectiveOn, commandId, correlationId: commandId, causationId: null },
      source: { document: null, place: null, request: commandId },
      traceId: null,
    };
    for (let attempts = 1; ; attempts += 1) {
      await this.run.turns.next(this.life);
      const times = this.run.faults.fires('command-sent-twice-at-once', 12) ? 2 : 1;
      const answers = await Promise.allSettled(Array.from({ length: times }, () => send(metadata)));
      const outcomes = answers.map(outcomeOf);
      if (outcomes.includes(null)) {
        await this.pause();
        continue;
      }
      const known = outcomes.filter((one) => one !== null);
      const acknowledged = known.filter(({ kind }) => kind === 'acknowledged');
      // Of two at once, one may come too early to be allowed: then the other one's answer holds.
      const holds = acknowledged.length > 0 ? acknowledged : known;
      this.told.push(...holds.map((one) => ({ ...one, commandId, attempts })));
      return;
    }
  }

  /** Much may happen before somebody asks again. */
  private async pause(): Promise<void> {
    const { seeded, turns } = this.run;
    for (let turn = seeded.oneIn(2) ? seeded.below(60) : 0; turn > 0; turn -= 1) await turns.next(this.life);
  }
}

/** Null when the outcome is unknown. */
const outcomeOf = (answer: PromiseSettledResult<Handled>): Outcome | null => {
  if (answer.status === 'fulfilled') return { kind: 'acknowledged', handled: answer.value };
  const error: unknown = answer.reason;
  return error instanceof Rejection ? { kind: 'refused', code: error.faults[0]?.code ?? error.code } : null;
};
