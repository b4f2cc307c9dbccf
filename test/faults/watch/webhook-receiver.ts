import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Journal } from '../journal.js';

type Told = Readonly<{ sequence: number; eventId: string; stream: string; revision: number; data: unknown }>;

/**
 * Takes webhooks on this machine. A delivery is on the disk before it is answered, one with a signature that its secret
 * does not give is refused. Now and then it hangs up after it has written, as receivers do, and must be told again.
 */
export class WebhookReceiver {
  private secret = '';
  private last = -1;
  private deliveries = 0;

  private constructor(
    private readonly name: string,
    private readonly journal: Journal,
    private readonly server: Server,
  ) {
    server.on('request', (request, response) => {
      void this.take(request).then((status) => {
        if (status === null) request.destroy();
        else response.writeHead(status).end();
      });
    });
  }

  static async listen(name: string, journal: Journal): Promise<WebhookReceiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new WebhookReceiver(name, journal, server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  get position(): number {
    return this.last;
  }

  /** From now on it is owed everything after `after`. */
  async expect(secret: string, after: number): Promise<void> {
    this.secret = secret;
    this.last = after;
    await this.journal.write({ t: 'subscribed', subscriber: this.name, after });
  }

  end(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** The status to answer; null: none. */
  private async take(request: IncomingMessage): Promise<number | null> {
    const body = await text(request);
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = request.headers;
    const key = Buffer.from(this.secret.replace(/^whsec_/, ''), 'base64');
    const own = createHmac('sha256', key)
      .update(`${String(id)}.${String(at)}.${body}`)
      .digest('base64');
    if (signature !== `v1,${own}`) return 401;
    const { sequence, eventId, stream, revision, data } = (JSON.parse(body) as Readonly<{ data: Told }>).data;
    const seen = { subscriber: this.name, once: false, sequence, eventId, stream, revision, data } as const;
    await this.journal.write({ t: 'seen', ...seen });
    this.last = Math.max(this.last, sequence);
    this.deliveries += 1;
    return this.deliveries % HANGS_UP_EACH === 0 ? null : 204;
  }
}

const HANGS_UP_EACH = 100;
