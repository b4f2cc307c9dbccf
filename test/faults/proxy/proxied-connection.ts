import { connect, type Socket } from 'node:net';
import { CommitWatch } from './commit-watch.js';
import { PostgresMessages, type PostgresMessage } from './postgres-messages.js';
import type { Cut } from './cut.js';

export type Ears = Readonly<{
  /** The cut that waits for a commit of this kind. */
  cut: (what: Cut['what']) => Cut | null;
  cutDone: (cut: Cut, saw: string) => void;
  appending: () => void;
  closed: () => void;
}>;

/** One connection through the proxy. */
export class ProxiedConnection {
  private readonly server: Socket;
  private readonly watch = new CommitWatch();
  private readonly asked = new PostgresMessages(false);
  /** While the answer to a commit is kept from the client: its messages so far. */
  private keeping: Readonly<{ cut: Cut; answer: PostgresMessages; heard: string[] }> | null = null;
  private silent = false;
  private gone = false;
  swallowed = 0;

  constructor(
    private readonly client: Socket,
    port: number,
    private readonly ears: Ears,
  ) {
    this.server = connect(port, '127.0.0.1');
    for (const socket of [this.client, this.server]) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
    }
    client.on('data', (part: Buffer) => (this.silent ? this.swallow(part) : this.fromClient(part)));
    this.server.on('data', (part: Buffer) => (this.silent ? this.swallow(part) : this.fromServer(part)));
    client.once('close', () => {
      this.gone = true;
      if (!this.silent) this.destroy();
    });
    this.server.once('close', () => {
      if (!this.silent) this.destroy();
    });
  }

  get isSilent(): boolean {
    return this.silent;
  }

  get clientGone(): boolean {
    return this.gone;
  }

  fallSilent(): void {
    this.silent = true;
  }

  destroy(): void {
    this.client.destroy();
    this.server.destroy();
    this.ears.closed();
  }

  private swallow(part: Buffer): void {
    this.swallowed += part.length;
  }

  private fromClient(part: Buffer): void {
    for (const message of this.asked.take(part)) if (!this.pass(message)) return;
  }

  /** False when the connection was cut instead. */
  private pass(message: PostgresMessage): boolean {
    const { step, what } = this.watch.step(message);
    const cut = step === null ? null : this.ears.cut(what);
    const saw = `${what} ${step ?? ''}, message ${message.type} of ${message.bytes.length} bytes`;
    if (cut !== null && cut.at === 'before') return this.cutNow(cut, saw);
    if (cut !== null && cut.at === 'unasked' && step === 'commits') return this.cutNow(cut, saw);
    if (cut !== null && cut.at === 'after' && step === 'commits') {
      this.keeping = { cut, answer: new PostgresMessages(true), heard: [] };
    }
    if (cut !== null && cut.at === 'during' && step === 'commits') {
      this.server.write(message.bytes, () => this.cutNow(cut, saw));
      return false;
    }
    this.server.write(message.bytes);
    if (step === 'commits' && what === 'append') this.ears.appending();
    return true;
  }

  private fromServer(part: Buffer): void {
    if (this.keeping === null) return void this.client.write(part);
    const { answer, cut, heard } = this.keeping;
    for (const { type, bytes } of answer.take(part)) {
      if (type === 'C') heard.push(bytes.toString('utf8', 5, bytes.length - 1));
      if (type === 'Z') this.cutNow(cut, `the server said ${heard.join(', ')}`);
    }
  }

  private cutNow(cut: Cut, saw: string): boolean {
    this.destroy();
    this.ears.cutDone(cut, saw);
    return false;
  }
}
