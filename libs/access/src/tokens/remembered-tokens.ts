import { createHash } from 'node:crypto';
import type { Principal } from '../principal.js';

type Known = Readonly<{ principal: Principal; until: number }>;

const MOST = 10_000;
const LONGEST_MS = 60_000;

/**
 * Who the tokens of the last minute said they were, so that a caller who asks many times has its signature checked once a
 * minute. A key that its issuer takes back is believed a minute longer at most; a token never past its own time.
 * Kept by the hash of the whole token, so that nothing here is one.
 */
export class RememberedTokens {
  private readonly known = new Map<string, Known>();

  constructor(private readonly now: () => number = Date.now) {}

  recall(token: string): Principal | null {
    const known = this.known.get(nameOf(token));
    return known !== undefined && this.now() < known.until ? known.principal : null;
  }

  /** `ends`: when the token is not believed any more, in milliseconds since 1970. */
  remember(token: string, principal: Principal, ends: number): void {
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(nameOf(token), { principal, until: Math.min(ends, this.now() + LONGEST_MS) });
  }
}

const nameOf = (token: string): string => createHash('sha256').update(token).digest('base64');
