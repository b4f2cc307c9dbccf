import type { Metadata, PlainRecord, Recorded } from '#libs/kernel';

/** An event as subscribers read it. Of who acted it tells name, agency and role, never the subject of a token. */
export type Told = Readonly<{
  sequence: number;
  eventId: string;
  type: string;
  stream: string;
  revision: number;
  data: PlainRecord;
  effectiveOn: string;
  recordedAt: string;
  actor: Readonly<Omit<Metadata['actor'], 'subject'>>;
  onBehalfOf: string | null;
}>;

export const toldOf = ({ metadata, ...event }: Recorded): Told => {
  const { sequence, eventId, type, stream, revision, data, recordedAt } = event;
  const { actor, effectiveOn, onBehalfOf } = metadata;
  const { name, agency, role } = actor;
  return {
    sequence,
    eventId,
    type,
    stream,
    revision,
    data,
    effectiveOn,
    recordedAt,
    actor: { name, agency, role },
    onBehalfOf,
  };
};
