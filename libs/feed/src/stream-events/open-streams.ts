import { Injectable } from '@nestjs/common';
import { Closing } from '#libs/web';

const MOST_OF_ONE = 8;
const MOST = 1_000;

/** The streams that are open in this process: so many of one subject, so many in all, none once the program ends. */
@Injectable()
export class OpenStreams {
  private readonly open = new Map<AbortController, string>();

  constructor(private readonly closing: Closing) {}

  /** Says so when there is no room. The signal aborts when the program ends; `close` gives the room back. */
  admit(subject: string): Readonly<{ signal: AbortSignal; close: () => void }> | 'subject-full' | 'server-full' {
    if (this.closing.signal.aborted || this.open.size >= MOST) return 'server-full';
    if ([...this.open.values()].filter((one) => one === subject).length >= MOST_OF_ONE) return 'subject-full';
    const controller = new AbortController();
    this.open.set(controller, subject);
    const close = (): void => {
      this.open.delete(controller);
      controller.abort();
    };
    return { signal: AbortSignal.any([controller.signal, this.closing.signal]), close };
  }

  count(): number {
    return this.open.size;
  }
}
