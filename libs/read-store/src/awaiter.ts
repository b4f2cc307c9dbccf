import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PROJECTIONS } from './database-schema.js';
import { positionOf } from './following/checkpoint.js';

const SHORTEST_MS = 5;
const LONGEST_MS = 100;

/** Read your writes: waits until the read models show what the ledger held at a position. */
@Injectable()
export class Awaiter {
  private looking: Promise<number> | null = null;

  constructor(private readonly source: DataSource) {}

  /** True once all read models have reached `sequence`, whichever process projects; false when `timeoutMs` passed first. */
  async reached(sequence: number, timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    for (let wait = SHORTEST_MS; ; wait = Math.min(wait * 2, LONGEST_MS)) {
      if ((await this.position()) >= sequence) return true;
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await pause(Math.min(wait, left));
    }
  }

  /** The last sequence the read models show. Callers that ask at once share one look. */
  async position(): Promise<number> {
    this.looking ??= positionOf(this.source, 'read.checkpoint', PROJECTIONS).finally(() => (this.looking = null));
    return this.looking;
  }
}
