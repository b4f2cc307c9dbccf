/** One row of `ledger.event`, every column as the text that PostgreSQL prints. */
export type LedgerRow = Readonly<{
  sequence: number;
  stream: string;
  revision: number;
  eventId: string;
  type: string;
  schemaVersion: string;
  data: string;
  metadata: string;
  recordedAt: string;
  leafHash: string;
}>;

type Metadata = Readonly<{
  commandId: string;
  correlationId: string;
  causationId: string | null;
  effectiveOn: string;
}>;

export const metadataOf = ({ metadata }: LedgerRow): Metadata => JSON.parse(metadata) as Metadata;

export const dataOf = ({ data }: LedgerRow): Readonly<Record<string, unknown>> =>
  JSON.parse(data) as Readonly<Record<string, unknown>>;
