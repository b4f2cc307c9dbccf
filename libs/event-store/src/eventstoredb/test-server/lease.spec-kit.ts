import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 50;
const SHORTEST_ELECTION_MS = 400;
const LONGEST_ELECTION_MS = 1_600;

/**
 * A port that one process at a time can hold: who holds it leads, and tells whoever connects its own port. It is free as
 * soon as that process is dead, and an election later the next one holds it.
 */
export class Lease {
  /** The port of who leads; null while nobody does. */
  holder: number | null = null;

  constructor(
    private readonly port: number,
    private readonly own: number,
  ) {}

  /** Looks for who leads until this process does; `look` is called after each time. */
  async hold(look: () => void): Promise<void> {
    for (;;) {
      this.holder = await this.asked();
      look();
      if (this.holder !== null) {
        await sleep(LOOK_MS);
        continue;
      }
      await sleep(SHORTEST_ELECTION_MS + Math.random() * (LONGEST_ELECTION_MS - SHORTEST_ELECTION_MS));
      if (await this.taken()) return;
    }
  }

  private asked(): Promise<number | null> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      socket.setTimeout(1_000, () => socket.destroy());
      let said = '';
      socket.on('data', (bytes) => (said += String(bytes)));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(said === '' ? null : Number(said)));
    });
  }

  private taken(): Promise<boolean> {
    return new Promise((resolve) => {
      const server = createServer((socket) => socket.on('error', () => undefined).end(String(this.own)));
      server.once('error', () => resolve(false));
      server.listen(this.port, '127.0.0.1', () => {
        this.holder = this.own;
        resolve(true);
      });
    });
  }
}
