import { randomUUID } from 'node:crypto';
import type { Role } from '#libs/access';
import { bearer, tokenOf } from './token.js';

export type Answered = Readonly<{ status: number; headers: Headers; body: Record<string, unknown> }>;
export type Sent = Readonly<{ ifMatch?: number | undefined; key?: string; language?: string }>;

/** Somebody with a token who acts and reads over HTTP. */
export type Person = Readonly<{
  post: (path: string, body: object, sent?: Sent) => Promise<Answered>;
  get: (path: string) => Promise<Answered>;
}>;

export const personAt = async (
  server: Readonly<{ url: string }>,
  dataFolder: string,
  role: Role,
  holder: Readonly<{ name?: string; agency?: string }> = {},
): Promise<Person> => {
  const token = bearer(await tokenOf(dataFolder, role, holder));
  const answered = async (asked: Promise<Response>): Promise<Answered> => {
    const reply = await asked;
    return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Record<string, unknown> };
  };
  return {
    get: (path) => answered(fetch(server.url + path, { headers: token })),
    post: (path, body, { ifMatch, key = randomUUID(), language = 'vi' } = {}) =>
      answered(
        fetch(server.url + path, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: {
            ...token,
            'content-type': 'application/json',
            'accept-language': language,
            'idempotency-key': key,
            ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
          },
        }),
      ),
  };
};
