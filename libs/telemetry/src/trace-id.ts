import { isSpanContextValid, trace } from '@opentelemetry/api';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-|$)/;

/** The trace id of a `traceparent` header (W3C Trace Context, 3.2); null when it is malformed, all zero, or version ff. */
export const traceIdIn = (traceparent: unknown): string | null => {
  const [, traceId = '', parentId = ''] = TRACEPARENT.exec(String(traceparent ?? '')) ?? [];
  const wellFormed = !/^0*$/.test(traceId) && !/^0*$/.test(parentId) && !String(traceparent).startsWith('ff');
  return wellFormed ? traceId : null;
};

/** The trace that the work at hand belongs to: that of its span, else the one its caller named, else none. */
export const currentTraceId = (traceparent: unknown): string | null => {
  const span = trace.getActiveSpan()?.spanContext();
  return span !== undefined && isSpanContextValid(span) ? span.traceId : traceIdIn(traceparent);
};
