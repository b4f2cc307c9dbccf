import type { CorrelatedRequest } from '../correlation.js';
import { HttpRefusal } from '../http-refusal.js';

/**
 * The `Idempotency-Key` of a request.
 * @throws HttpRefusal 400 when there is none, or it is not 1 to 255 printable ASCII characters
 */
export const idempotencyKey = ({ headers }: CorrelatedRequest): string => {
  const given = headers['idempotency-key'];
  if (given === undefined) throw refusal('request.idempotency-key-missing', MISSING);
  if (!/^[\x20-\x7e]{1,255}$/.test(String(given))) throw refusal('request.idempotency-key-invalid', MALFORMED);
  return String(given);
};

const refusal = (code: string, message: typeof MISSING): HttpRefusal =>
  new HttpRefusal(400, code, [{ code, place: 'Idempotency-Key', message }]);

const MISSING = {
  vi: 'Thiếu khóa chống gửi trùng: mỗi việc một khóa mới, gửi lại cùng việc thì dùng lại khóa cũ.',
  en: 'The key is missing: a new one for each act, the same one when an act is sent again.',
};
const MALFORMED = {
  vi: 'Gồm 1 đến 255 ký tự ASCII in được.',
  en: 'Must be 1 to 255 printable ASCII characters.',
};
