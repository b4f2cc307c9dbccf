import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.js';

/**
 * A client of the API with the types that `npm run client` made. Every act gets a key of its own where none is given, so
 * `Idempotency-Key` may be left empty.
 */
export const clientOf = (url: string, token: string, language = 'en'): Client<paths> => {
  const client = createClient<paths>({
    baseUrl: url,
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
  });
  client.use({
    onRequest: ({ request }) => {
      const key = request.headers.get('idempotency-key');
      if (request.method !== 'GET' && !key) request.headers.set('idempotency-key', randomUUID());
      return request;
    },
  });
  return client;
};
