import { randomUUID } from 'node:crypto';
import type { Metadata, PlainRecord } from '#libs/kernel';

/** One event of about 600 bytes of JSON, data and metadata together, as a report has them. */
export type Payload = Readonly<{ eventId: string; type: string; data: PlainRecord; metadata: Metadata }>;

const RESULT =
  'Bộ đã gửi Công văn số 44/BTC-NS ngày 29/10/2025 đề nghị các địa phương rà soát, đến nay đã nhận đủ ý kiến của 34 tỉnh.';

export const payload = (): Payload => {
  const commandId = randomUUID();
  return {
    eventId: randomUUID(),
    type: 'StatusReported',
    data: { claim: 'in-progress', resultText: RESULT, completedOn: null, evidence: [] },
    metadata: {
      actor: { subject: 'u-17', name: 'Nguyễn Thị Hoà', agency: 'BTC', role: 'agency-officer' },
      onBehalfOf: null,
      effectiveOn: '2025-10-29',
      commandId,
      correlationId: commandId,
      causationId: null,
      source: null,
      traceId: null,
    },
  };
};
