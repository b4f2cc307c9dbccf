import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedSpan = Readonly<{ traceId: string; spanId: string; parentSpanId?: string; name: string }>;
export type TraceReceiver = Readonly<{ endpoint: string; spans: readonly ReceivedSpan[]; close: () => Promise<void> }>;

type Sent = { resourceSpans: { scopeSpans: { spans: ReceivedSpan[] }[] }[] };

/** Takes OpenTelemetry traces as a collector does: OTLP over HTTP, in JSON. */
export const startTraceReceiver = async (): Promise<TraceReceiver> => {
  const spans: ReceivedSpan[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(body) as Sent;
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
