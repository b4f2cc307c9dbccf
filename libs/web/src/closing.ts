import { Global, Injectable, Module } from '@nestjs/common';

/**
 * Whether the server is about to end. `signal` is aborted at once when it is told to: readiness turns red, whoever keeps
 * an answer open (a stream of events) must end it then, and requests in flight are still answered.
 */
@Injectable()
export class Closing {
  private readonly closing = new AbortController();
  readonly signal: AbortSignal = this.closing.signal;

  begin(): void {
    this.closing.abort();
  }
}

/** One `Closing` for the whole program. */
@Global()
@Module({ providers: [Closing], exports: [Closing] })
export class ClosingModule {}
