/**
 * Cuts a stream of bytes into the messages of PostgreSQL's protocol 3.0: a byte for the type and four for the length,
 * which counts itself. A client's first message has no type (PostgreSQL documentation, Frontend/Backend Protocol).
 */
export class PostgresMessages {
  private held = Buffer.alloc(0);

  constructor(private typed: boolean) {}

  /** The messages that are whole now, each with its bytes as they came. */
  take(part: Buffer): readonly PostgresMessage[] {
    this.held = Buffer.concat([this.held, part]);
    const messages: PostgresMessage[] = [];
    for (;;) {
      const start = this.typed ? 1 : 0;
      if (this.held.length < start + 4) return messages;
      const end = start + this.held.readUInt32BE(start);
      if (this.held.length < end) return messages;
      const bytes = this.held.subarray(0, end);
      messages.push({ type: this.typed ? String.fromCharCode(bytes[0] ?? 0) : 'startup', bytes });
      this.held = this.held.subarray(end);
      this.typed = true;
    }
  }
}

export type PostgresMessage = Readonly<{ type: string; bytes: Buffer }>;
