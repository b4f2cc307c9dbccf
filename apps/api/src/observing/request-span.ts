import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';

type Request = Readonly<{ method: string; headers: object; routeOptions: Readonly<{ url?: string | undefined }> }>;

/** A span for the request, a child of the one that its sender names in `traceparent`. Told by route, never by address. */
export const requestSpan = ({ method, headers, routeOptions }: Request): Readonly<{ span: Span; within: Context }> => {
  const route = routeOptions.url ?? 'unknown';
  const sender = propagation.extract(ROOT_CONTEXT, headers);
  const attributes = { 'http.request.method': method, 'http.route': route };
  const span = trace
    .getTracer('task-ledger')
    .startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, sender);
  return { span, within: trace.setSpan(sender, span) };
};

export const endRequestSpan = (span: Span, operation: string, status: number): void => {
  span.setAttributes({ 'http.response.status_code': status, 'task_ledger.operation': operation });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};

export const inContext = (within: Context, work: () => void): void => context.with(within, work);
