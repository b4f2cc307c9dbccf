import { randomUUID } from 'node:crypto';

export type Assignment = Readonly<{ taskId: string; agency: string; token: string }>;

const RESULT =
  'Bộ đã gửi Công văn số 44/BTC-NS ngày 29/10/2025 đề nghị các địa phương rà soát cơ sở dữ liệu dùng chung, đến nay đã nhận đủ ý kiến của 34 tỉnh, thành phố và đang tổng hợp để trình cấp có thẩm quyền ban hành danh mục trong quý IV; các đơn vị còn vướng mắc về kinh phí đã được hướng dẫn riêng tại hội nghị trực tuyến tháng 10.';

/** The bytes of one status report, its body about 600 bytes, with a key of its own. The same for every peer. */
export const reportRequest = (host: string, { taskId, agency, token }: Assignment): Buffer => {
  const key = randomUUID();
  const body = Buffer.from(JSON.stringify({ claim: 'in-progress', resultText: `${RESULT} (${key})` }));
  const head = [
    `POST /v1/tasks/${taskId}/assignments/${encodeURIComponent(agency)}/reports HTTP/1.1`,
    `host: ${host}`,
    `authorization: Bearer ${token}`,
    `idempotency-key: ${key}`,
    'accept-language: vi',
    'content-type: application/json',
    `content-length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
};
