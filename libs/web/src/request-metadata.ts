import type { Metadata } from '#libs/kernel';
import { dayAt } from '#libs/kernel';
import { newId } from '#libs/identity';
import { correlationOf, type CorrelatedRequest } from './correlation.js';

export type MetadataRequest = CorrelatedRequest;

/**
 * Who and when of a request, set by the server. Until tokens are checked (the server then listens on loopback only)
 * every caller is the operator of the machine.
 */
export const requestMetadata = (request: MetadataRequest): Metadata => {
  const requestId = String(request.id ?? newId());
  return {
    actor: { subject: 'local', name: 'Local operator', agency: null, role: 'government-office' },
    onBehalfOf: null,
    effectiveOn: dayAt(Date.now()),
    commandId: newId(),
    correlationId: correlationOf({ id: requestId, headers: request.headers }),
    causationId: null,
    source: { document: null, place: null, request: requestId },
    traceId: /^00-([0-9a-f]{32})-/.exec(String(request.headers['traceparent'] ?? ''))?.[1] ?? null,
  };
};
