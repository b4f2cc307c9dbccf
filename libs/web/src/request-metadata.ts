import type { CallingRequest } from '#libs/access';
import { naturalId, newId } from '#libs/identity';
import { dayAt, type Day, type Metadata } from '#libs/kernel';
import { currentTraceId } from '#libs/telemetry';
import { correlationOf, type CorrelatedRequest } from './correlation.js';

/** `asked`: the fingerprint of what is asked, noted by the interceptor of acts. */
export type MetadataRequest = CorrelatedRequest & CallingRequest & { asked?: string };

/** `effectiveOn`: when it happened, today when absent. `onBehalfOf`: the agency spoken for, where the caller is not of it. */
export type Said = Readonly<{ effectiveOn?: Day | undefined; onBehalfOf?: string | null }>;

/**
 * Who and when of a request, set by the server. The same caller repeating an `Idempotency-Key` for the same operation with
 * the same content gives the same command id, so that the log itself knows the repetition. The content is part of it: a key
 * that comes back after its answer was forgotten must not make another act pass for done.
 * @throws Error when no guard let the request in
 */
export const requestMetadata = (request: MetadataRequest, said: Said = {}): Metadata => {
  const { caller, headers, asked = '' } = request;
  if (caller === undefined) throw new Error('a route without a guard');
  const requestId = String(request.id ?? newId());
  const { subject, name, agency } = caller.principal;
  const behalf = said.onBehalfOf ?? null;
  const key = headers['idempotency-key'];
  return {
    actor: { subject, name, agency, role: caller.role },
    onBehalfOf: behalf === agency ? null : behalf,
    effectiveOn: said.effectiveOn ?? dayAt(Date.now()),
    commandId: typeof key === 'string' ? naturalId('command', 'http', subject, caller.operation, key, asked) : newId(),
    correlationId: correlationOf({ id: requestId, headers }),
    causationId: null,
    source: { document: null, place: null, request: requestId },
    traceId: currentTraceId(headers['traceparent']),
  };
};
