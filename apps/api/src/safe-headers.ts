import helmet from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Of any answer, and not what keeps a page safe. */
const OTHERS: ReadonlySet<string> = new Set(['connection', 'content-length', 'content-type', 'date']);

/** What helmet would set on every answer, asked of it once: it puts its policies together anew for each request. */
export const safeHeaders = async (): Promise<Readonly<Record<string, string>>> => {
  const asked = new FastifyAdapter().getInstance();
  await asked.register(helmet, {
    contentSecurityPolicy: { directives: { 'script-src': ["'self'", "'unsafe-inline'"] } },
  });
  asked.get('/', (_request, reply) => reply.send());
  const { headers } = await asked.inject('/');
  await asked.close();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (OTHERS.has(name) ? [] : [[name, String(value)]])),
  );
};
