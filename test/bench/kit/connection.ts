import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection that sends prepared bytes and waits for the answer: so little work that the load generator
 * does not become what is measured. Understands answers with Content-Length, which is all that the peers send.
 */
export class Connection {
  private received: Buffer[] = [];
  private wanted = -1;
  private size = 0;
  private settle: ((status: number | Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.hear(chunk));
    socket.on('error', (error) => this.end(error));
    socket.on('close', () => this.end(new Error('the server closed a connection under load')));
  }

  static async open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket);
  }

  /** Sends one whole request; resolves with the status once the whole answer is there. One at a time. */
  ask(request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.settle = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
      this.socket.write(request);
    });
  }

  /** The last answer as text, for telling what went wrong. */
  answer(): string {
    return Buffer.concat(this.received).toString('utf8');
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.destroy();
  }

  private hear(chunk: Buffer): void {
    if (this.size === 0) this.received = [];
    this.received.push(chunk);
    this.size += chunk.length;
    if (this.wanted < 0) this.wanted = wantedOf(this.received.length === 1 ? chunk : Buffer.concat(this.received));
    if (this.wanted < 0 || this.size < this.wanted) return;
    this.size = 0;
    this.wanted = -1;
    const { settle } = this;
    this.settle = null;
    settle?.(Number(this.received[0]?.subarray(9, 12).toString('latin1')));
  }

  private end(error: Error): void {
    const { settle } = this;
    this.settle = null;
    settle?.(error);
  }
}

const wantedOf = (bytes: Buffer): number => {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return -1;
  const length = /^content-length: *(\d+)/im.exec(bytes.toString('latin1', 0, end))?.[1];
  return end + HEAD_END.length + Number(length ?? 0);
};
