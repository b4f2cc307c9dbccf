import type { PostgresMessage } from './postgres-messages.js';

/** What a message of the client means to a commit: it begins one, it asks for it, or neither. */
export type CommitStep = 'begins' | 'commits' | null;

/**
 * Follows one connection and tells where something is about to be committed: an append to the ledger (or what follows
 * an EventStoreDB into it), which commits at the Sync after its Execute, or the COMMIT of a transaction, which is one message.
 */
export class CommitWatch {
  private readonly appends = new Set<string>();
  private appending = false;

  step({ type, bytes }: PostgresMessage): Readonly<{ step: CommitStep; what: 'append' | 'transaction' }> {
    if (type === 'P') {
      const [name = '', sql = ''] = texts(bytes, 5, 2);
      if (/\bledger\.(append|follow)\(/.test(sql)) this.appends.add(name);
      else this.appends.delete(name);
    }
    if (type === 'B' && this.appends.has(texts(bytes, 5, 2)[1] ?? '')) {
      this.appending = true;
      return { step: 'begins', what: 'append' };
    }
    if (type === 'S' && this.appending) {
      this.appending = false;
      return { step: 'commits', what: 'append' };
    }
    if (type === 'Q' && /^COMMIT\b/i.test(texts(bytes, 5, 1)[0] ?? '')) return { step: 'commits', what: 'transaction' };
    return { step: null, what: 'append' };
  }
}

const texts = (bytes: Buffer, from: number, count: number): readonly string[] => {
  const found: string[] = [];
  let start = from;
  for (let end = bytes.indexOf(0, start); end >= 0 && found.length < count; end = bytes.indexOf(0, start)) {
    found.push(bytes.toString('utf8', start, end));
    start = end + 1;
  }
  return found;
};
