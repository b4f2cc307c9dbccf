import { HttpRefusal } from '../http-refusal.js';

/** Why a claimed key is not carried out: 422 when it came with other content before, 409 while it is being answered. */
export const claimRefused = (kind: 'busy' | 'other'): HttpRefusal =>
  kind === 'other'
    ? refusal(422, 'request.idempotency-key-reused', REUSED)
    : refusal(409, 'request.in-progress', BUSY, { 'retry-after': '1' });

const refusal = (status: number, code: string, message: typeof BUSY, headers = {}): HttpRefusal =>
  new HttpRefusal(status, code, [{ code, place: 'Idempotency-Key', message }], headers);

const REUSED = {
  vi: 'Khóa này đã dùng cho một yêu cầu có nội dung khác. Hãy dùng khóa mới.',
  en: 'This key came with a request of other content. Use a new key.',
};
const BUSY = {
  vi: 'Yêu cầu mang khóa này đang được xử lý. Hãy gửi lại sau giây lát.',
  en: 'The request with this key is being answered. Send it again in a moment.',
};
