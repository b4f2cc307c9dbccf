import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Cut, CutDone } from './cut.js';
import { ProxiedConnection } from './proxied-connection.js';

/** Stands between the server under test and PostgreSQL, understands what passes, and spoils it when told to. */
export class PostgresProxy {
  private readonly connections = new Set<ProxiedConnection>();
  private armed: Readonly<{ cut: Cut; done: (done: CutDone) => void }> | null = null;
  private appendSeen: (() => void)[] = [];
  private silent = false;
  private refusing = false;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {
    server.on('connection', (client) => {
      if (this.refusing) return void client.destroy();
      const connection = new ProxiedConnection(client, this.target, {
        cut: (what) => (this.armed !== null && this.armed.cut.what === what ? this.armed.cut : null),
        cutDone: (cut, saw) => this.cutDone(cut, saw),
        appending: () => this.appendSeen.splice(0).forEach((tell) => tell()),
        closed: () => this.connections.delete(connection),
      });
      this.connections.add(connection);
      if (this.silent) connection.fallSilent();
    });
  }

  static async listen(target: number): Promise<PostgresProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PostgresProxy(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Cuts the next connection that comes to this point. Null when none did in time. */
  cutNext(cut: Cut, withinMs: number): Promise<CutDone | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.armed = null;
        resolve(null);
      }, withinMs);
      this.armed = {
        cut,
        done: (done) => {
          clearTimeout(timer);
          resolve(done);
        },
      };
    });
  }

  /** Resolves when the next append has passed on its way to the server and no answer has come back. */
  nextAppend(withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), withinMs);
      this.appendSeen.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  /** From now on every connection, new ones included, swallows what it is given, in both directions, and stays open. */
  fallSilent(): number {
    this.silent = true;
    for (const connection of this.connections) connection.fallSilent();
    return this.connections.size;
  }

  /** New connections are good again; the silent ones stay as they are. Answers how much they have swallowed. */
  speakAgain(): Readonly<{ bytes: number; connections: number }> {
    this.silent = false;
    const swallowing = [...this.connections].filter((one) => one.swallowed > 0);
    return { bytes: swallowing.reduce((sum, one) => sum + one.swallowed, 0), connections: swallowing.length };
  }

  /** How many silent connections the client still holds. */
  get stillSilent(): number {
    return [...this.connections].filter((one) => one.isSilent && !one.clientGone).length;
  }

  endSilent(): void {
    for (const one of this.connections) if (one.isSilent) one.destroy();
  }

  async close(): Promise<void> {
    this.refusing = true;
    for (const connection of this.connections) connection.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private cutDone(cut: Cut, saw: string): void {
    const { armed } = this;
    this.armed = null;
    armed?.done({ ...cut, when: Date.now(), saw });
  }
}
