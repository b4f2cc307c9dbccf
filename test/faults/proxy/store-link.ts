import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Link = { readonly client: Socket; readonly store: Socket; silent: boolean; swallowed: number };

/** Stands between the server under test and its EventStoreDB, and passes on what it is given until it falls silent. */
export class StoreLink {
  private readonly links = new Set<Link>();
  private silent = false;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {
    server.on('connection', (client) => this.connect(client));
  }

  static async listen(target: number): Promise<StoreLink> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new StoreLink(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on every connection, new ones included, swallows what it is given, in both directions, and stays open. */
  fallSilent(): number {
    this.silent = true;
    for (const link of this.links) link.silent = true;
    return this.links.size;
  }

  /** New connections are good again; the silent ones stay as they are. Answers how many bytes these have swallowed. */
  speakAgain(): number {
    this.silent = false;
    return [...this.links].reduce((sum, { swallowed }) => sum + swallowed, 0);
  }

  endSilent(): void {
    for (const link of this.links) if (link.silent) this.end(link);
  }

  async close(): Promise<void> {
    for (const link of this.links) this.end(link);
    await new Promise((resolve) => this.server.close(resolve));
  }

  private connect(client: Socket): void {
    const link: Link = { client, store: connect(this.target, '127.0.0.1'), silent: this.silent, swallowed: 0 };
    this.links.add(link);
    for (const [from, to] of [
      [link.client, link.store],
      [link.store, link.client],
    ] as const) {
      from.setNoDelay(true);
      from.on('error', () => undefined);
      from.on('data', (part: Buffer) => {
        if (link.silent) link.swallowed += part.length;
        else to.write(part);
      });
      from.once('close', () => link.silent || this.end(link));
    }
  }

  private end(link: Link): void {
    this.links.delete(link);
    link.client.destroy();
    link.store.destroy();
  }
}
