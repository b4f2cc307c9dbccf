import { dayAt, type Day, type Metadata } from '#libs/kernel';
import { expectedRevision } from './expected-revision.js';
import { requestMetadata, type MetadataRequest } from './request-metadata.js';

/** What every command needs of the request that asks for it. `since`: when streams were looked into to let the caller in. */
export type RequestedAct = Readonly<{ metadata: Metadata; today: Day; expected: number | null; since: number | null }>;

/** Who, when and upon which revision; `onBehalfOf` is the agency spoken for. */
export const actOf = (
  request: MetadataRequest,
  { effectiveOn }: Readonly<{ effectiveOn?: Day }>,
  onBehalfOf: string | null = null,
): RequestedAct => ({
  metadata: requestMetadata(request, { effectiveOn, onBehalfOf }),
  today: dayAt(Date.now()),
  expected: expectedRevision(request),
  since: request.caller?.since ?? null,
});
