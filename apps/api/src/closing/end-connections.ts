import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Closing, HttpRefusal } from '#libs/web';

/**
 * While the server is about to end: what was in flight is answered as the last answer of its connection, what is new is
 * refused, since somebody else answers, or the same address in a moment.
 */
export const endConnectionsWhileClosing = (app: NestFastifyApplication): void => {
  const { signal } = app.get(Closing);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, _reply, done) =>
    signal.aborted ? done(new HttpRefusal(503, 'server.closing', [], { 'retry-after': '5' })) : done(),
  );
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (signal.aborted) void reply.header('connection', 'close');
    done();
  });
};
