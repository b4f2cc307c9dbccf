import type { CorrelatedRequest } from './correlation.js';
import { HttpRefusal } from './http-refusal.js';

const PRECONDITION = /^"(-1|0|[1-9]\d{0,14})"$/;

/**
 * Whether `If-Match` is there where it must be and names one revision, as an ETag of ours does (RFC 9110, 13.1.1).
 * @throws HttpRefusal 428 when it is missing, 400 when it is something else or the route cannot compare it
 */
export const checkPrecondition = ({ headers }: CorrelatedRequest, ifMatch: 'required' | 'optional' | 'none'): void => {
  const given = headers['if-match'];
  if (given === undefined) {
    if (ifMatch === 'required') throw refusal(428, 'request.precondition-required', MISSING);
    return;
  }
  if (ifMatch === 'none') throw refusal(400, 'request.precondition-invalid', NOT_TAKEN);
  if (!PRECONDITION.test(String(given))) throw refusal(400, 'request.precondition-invalid', MALFORMED);
};

const refusal = (status: number, code: string, message: typeof MISSING): HttpRefusal =>
  new HttpRefusal(status, code, [{ code, place: 'If-Match', message }]);

const MISSING = {
  vi: 'Hãy nêu phiên bản đã xem trong If-Match (giá trị ETag của lần đọc gần nhất).',
  en: 'Say in If-Match which revision was seen (the ETag of the latest reading).',
};
const NOT_TAKEN = {
  vi: 'Địa chỉ này không so phiên bản: hãy bỏ If-Match.',
  en: 'This address compares no revision: leave If-Match out.',
};
const MALFORMED = {
  vi: 'Phải là một phiên bản trong ngoặc kép, như ETag đã trả về (ví dụ "3"); không nhận W/, * hay danh sách.',
  en: 'Must be one revision in quotes as an ETag gave it (such as "3"); no W/, * or list is taken.',
};
