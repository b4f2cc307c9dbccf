import { setImmediate as afterThisTurn } from 'node:timers/promises';
import { EventIdTaken } from '../event-id-taken.js';
import type { Proposal } from '../proposal.js';
import type { Appended, ExpectedRevision } from '../streams.js';
import { WrongExpectedRevision } from '../wrong-expected-revision.js';
import { connectionLost } from './connection-lost.js';
import { nextBatch } from './next-batch.js';
import type { Outcome } from './send-batch.js';

type Waiting = Readonly<{
  proposal: Proposal;
  resolve: (appended: Appended) => void;
  reject: (reason: unknown) => void;
}>;

/**
 * Commits concurrent appends together: while one batch is on its way, the others gather for the next. An append that
 * conflicts fails alone. When the server refuses a whole batch, its appends are sent one by one, so that only the guilty
 * one fails; when the connection is lost, all of the batch reject and the outcome is unknown.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private running = false;

  constructor(private readonly send: (batch: readonly Proposal[]) => Promise<readonly Outcome[]>) {}

  append(proposal: Proposal): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.queue.push({ proposal, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.queue.length > 0) {
      // Callers that the last batch answered get their turn first, so that their next append joins this batch.
      await afterThisTurn();
      const { batch, rest } = nextBatch(this.queue);
      this.queue = rest;
      await this.commit(batch);
    }
    this.running = false;
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.send(batch.map(({ proposal }) => proposal));
      batch.forEach((waiting, index) => settle(waiting, outcomes[index]));
    } catch (error) {
      if (batch.length > 1 && !connectionLost(error)) for (const waiting of batch) await this.commit([waiting]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

const settle = ({ proposal, resolve, reject }: Waiting, answer: Outcome | undefined): void => {
  if (answer === undefined) return reject(new Error(`ledger.append gave no answer for stream ${proposal.stream}`));
  const { outcome, revision, sequence } = answer;
  if (outcome === 'appended' || outcome === 'repeated') return resolve({ revision, sequence });
  const Conflict = outcome === 'wrong-revision' ? WrongExpectedRevision : EventIdTaken;
  reject(new Conflict(proposal.stream, expectedOf(proposal.expected), expectedOf(revision)));
};

const expectedOf = (revision: number): ExpectedRevision => (revision === -1 ? 'must-not-exist' : revision);
