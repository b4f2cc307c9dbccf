import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { newId } from '#libs/identity';
import { outcomeOf, problemOf, sendProblem, type ProblemReply, type ProblemRequest } from '#libs/web';

/** Names requests so that no restart repeats a name, and answers with a problem also where no route or hook is reached. */
export const httpAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    return503OnClosing: false,
    genReqId: () => newId(),
    frameworkErrors: (error: unknown, request: ProblemRequest, reply: unknown) =>
      sendProblem(request, reply as ProblemReply, outcomeOf(error)),
    clientErrorHandler: refuseMalformed,
  });

const STATUS: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What is no HTTP has no headers to read a language from. */
const refuseMalformed = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const status = STATUS[error.code ?? ''] ?? 400;
    const body = JSON.stringify(problemOf(outcomeOf({ statusCode: status }), '', 'vi'));
    const headers = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      'Content-Language: vi',
      'Vary: Accept-Language',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    socket.write(`${headers.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroy();
};
