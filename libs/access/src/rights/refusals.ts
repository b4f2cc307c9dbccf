import { Injectable } from '@nestjs/common';
import type { OperationName } from '../operations.js';

/** A request that was not let in. `reason` is for the log and never holds a token. */
export type Refusal = Readonly<{
  status: 401 | 403 | 404 | 429;
  reason: string;
  operation: OperationName | null;
  subject: string | null;
  request: string;
}>;

/** Where refusals are told to whoever logs or counts them. */
@Injectable()
export class Refusals {
  private readonly listeners: ((refusal: Refusal) => void)[] = [];

  /** Calls `listener` at every refusal from now on, before the answer is sent; it must not throw. */
  onRefused(listener: (refusal: Refusal) => void): void {
    this.listeners.push(listener);
  }

  tell(refusal: Refusal): void {
    this.listeners.forEach((listener) => listener(refusal));
  }
}
