import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Gathered } from '#libs/postgres';
import { poolOf } from '#libs/read-store';
import { Claimant } from './claimant.js';

export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string }>;

/** `mine`: answer it, then `answer` or `release`; `busy`: somebody who lives is at it; `other`: the key had other content. */
export type Claimed = Readonly<{ kind: 'mine' | 'busy' | 'other' }> | Readonly<{ kind: 'answered'; answer: Answer }>;

type Row = Readonly<{
  fingerprint: Buffer;
  claimed_by: string | null;
  status: number | null;
  headers: Readonly<Record<string, string>> | null;
  body: string | null;
}>;
type Held = { readonly fingerprint: Buffer; by: string | null };
type Claim = Readonly<{ key: Buffer; fingerprint: Buffer; by: string }>;
type Settled = Claim & Readonly<{ answer: Answer | null }>;

const LARGEST_ANSWER = 4 * 1024 * 1024;
const ATTEMPTS = 5;
const BATCH = 1_000;

/** Commits of these rows need not reach the disk: the log itself knows the command id, so a lost claim doubles nothing. */
const QUICK = `quick AS (SELECT set_config('synchronous_commit', 'off', true))`;

/**
 * The claims on keys and the answers given. At most one living program has a claim; that of a dead one may be taken over
 * at once. Blocks nobody: a key that somebody else is at is told as `busy`.
 */
@Injectable()
export class IdempotencyClaims {
  private readonly held = new Map<string, Held>();

  private readonly claims: Gathered<Claim, boolean>;
  private readonly answers: Gathered<Settled, void>;

  constructor(
    private readonly source: DataSource,
    @Inject(Claimant) private readonly claimant: Claimant,
  ) {
    this.claims = new Gathered((asked) => insertClaims(source, asked));
    this.answers = new Gathered((settled) => keepAnswers(source, settled));
  }

  /** Rejects when the database does; the key is not claimed then, or may be claimed again. */
  async claim(key: Buffer, fingerprint: Buffer): Promise<Claimed> {
    const name = key.toString('hex');
    const held = this.held.get(name);
    if (held !== undefined) {
      return { kind: held.by !== null && !held.fingerprint.equals(fingerprint) ? 'other' : 'busy' };
    }
    const mine: Held = { fingerprint, by: null };
    this.held.set(name, mine);
    try {
      const me = await this.claimant.number();
      const claimed = await this.claimInDatabase(key, fingerprint, me);
      if (claimed.kind === 'mine') mine.by = me;
      return claimed;
    } finally {
      if (mine.by === null) this.held.delete(name);
    }
  }

  /** Keeps the answer for whoever repeats the request. One too large to keep is made again from the log when asked for. */
  async answer(key: Buffer, answer: Answer): Promise<void> {
    const name = key.toString('hex');
    const { fingerprint, by } = this.held.get(name) ?? { by: null };
    const kept = Buffer.byteLength(answer.body) <= LARGEST_ANSWER;
    try {
      if (fingerprint === undefined || by === null) return;
      await this.answers.ask({ key, fingerprint, by, answer: kept ? answer : null });
    } finally {
      this.held.delete(name);
    }
  }

  /** Gives the key back after a refusal: nothing happened, and the same key may come with mended content. */
  async release(key: Buffer): Promise<void> {
    try {
      await this.source.query(
        `WITH ${QUICK} DELETE FROM http.idempotency_claim USING quick WHERE key_hash = $1 AND claimed_by = $2`,
        [key, this.heldBy(key)],
      );
    } finally {
      this.held.delete(key.toString('hex'));
    }
  }

  /** Forgets claims that are older, in small pieces. Resolves with how many there were. */
  async forgetOlderThan(milliseconds: number): Promise<number> {
    for (let forgotten = 0; ;) {
      const [, count] = await this.source.query<[unknown, number]>(
        `DELETE FROM http.idempotency_claim WHERE key_hash IN (
           SELECT key_hash FROM http.idempotency_claim
           WHERE claimed_at < now() - make_interval(secs => $1::double precision / 1000) ORDER BY claimed_at LIMIT $2)`,
        [milliseconds, BATCH],
      );
      forgotten += count;
      if (count < BATCH) return forgotten;
    }
  }

  private heldBy(key: Buffer): string | null {
    return this.held.get(key.toString('hex'))?.by ?? null;
  }

  private async claimInDatabase(key: Buffer, fingerprint: Buffer, me: string): Promise<Claimed> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await this.claims.ask({ key, fingerprint, by: me })) return { kind: 'mine' };
      const [row] = await this.source.query<readonly Row[]>(
        'SELECT fingerprint, claimed_by, status, headers, body FROM http.idempotency_claim WHERE key_hash = $1',
        [key],
      );
      if (row === undefined) continue;
      if (!row.fingerprint.equals(fingerprint)) return { kind: 'other' };
      const { status, headers, body } = row;
      if (status !== null) return { kind: 'answered', answer: { status, headers: headers ?? {}, body: body ?? '' } };
      if (!(await this.isFree(row.claimed_by, me))) return { kind: 'busy' };
      if (await this.takeOver(key, row.claimed_by, me)) return { kind: 'mine' };
    }
    return { kind: 'busy' };
  }

  /** A claim of this very program that it does not hold any more is one that it could not give back. */
  private async isFree(claimedBy: string | null, me: string): Promise<boolean> {
    if (claimedBy === null || claimedBy === me) return true;
    const [row] = await this.source.query<readonly Readonly<{ dead: boolean }>[]>(
      'SELECT pg_try_advisory_xact_lock_shared($1::bigint) AS dead',
      [claimedBy],
    );
    return row?.dead === true;
  }

  private async takeOver(key: Buffer, from: string | null, me: string): Promise<boolean> {
    const [, count] = await this.source.query<[unknown, number]>(
      `UPDATE http.idempotency_claim SET claimed_by = $3, claimed_at = clock_timestamp()
       WHERE key_hash = $1 AND claimed_by IS NOT DISTINCT FROM $2 AND status IS NULL`,
      [key, from, me],
    );
    return count > 0;
  }
}

const CLAIM = {
  name: 'claim-keys',
  text: `WITH ${QUICK} INSERT INTO http.idempotency_claim (key_hash, fingerprint, claimed_by)
    SELECT claim.* FROM quick, unnest($1::bytea[], $2::bytea[], $3::bigint[]) AS claim ON CONFLICT DO NOTHING RETURNING key_hash`,
};

const insertClaims = async (source: DataSource, asked: readonly Claim[]): Promise<readonly boolean[]> => {
  const sorted = [...asked].sort(byKey);
  const values = [
    sorted.map(({ key }) => key),
    sorted.map(({ fingerprint }) => fingerprint),
    sorted.map(({ by }) => by),
  ];
  const { rows } = await poolOf(source).query<Readonly<{ key_hash: Buffer }>>({ ...CLAIM, values });
  if (rows.length === asked.length) return asked.map(() => true);
  const keys = new Set(rows.map(({ key_hash }) => key_hash.toString('hex')));
  return asked.map(({ key }) => keys.has(key.toString('hex')));
};

/** Written as an insertion because that looks each key up in its index, however small the table was when this was planned. */
const ANSWER = {
  name: 'keep-answers',
  text: `WITH ${QUICK} INSERT INTO http.idempotency_claim AS claim (key_hash, fingerprint, claimed_by, status, headers, body)
    SELECT told.* FROM quick, unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::smallint[], $5::jsonb[], $6::text[]) AS told
    ON CONFLICT (key_hash) DO UPDATE
      SET claimed_by = NULL, status = excluded.status, headers = excluded.headers, body = excluded.body
      WHERE claim.claimed_by = excluded.claimed_by`,
};

const keepAnswers = async (source: DataSource, asked: readonly Settled[]): Promise<readonly void[]> => {
  const settled = [...asked].sort(byKey);
  const answers = settled.map(({ answer }) => answer);
  const values = [
    settled.map(({ key }) => key),
    settled.map(({ fingerprint }) => fingerprint),
    settled.map(({ by }) => by),
    answers.map((answer) => answer?.status ?? null),
    answers.map((answer) => (answer === null ? null : JSON.stringify(answer.headers))),
    answers.map((answer) => answer?.body ?? null),
  ];
  await poolOf(source).query({ ...ANSWER, values });
  return asked.map(() => undefined);
};

/** So that two programs that write the same keys never wait for each other in a circle. */
const byKey = (one: { readonly key: Buffer }, other: { readonly key: Buffer }): number => one.key.compare(other.key);
