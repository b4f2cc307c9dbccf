import { HttpRefusal } from '../http-refusal.js';

/** 415 for a body of a type that this address does not take, naming those it does. */
export const mediaTypeRefused = (type: string, taken: readonly string[]): HttpRefusal => {
  const all = taken.join(', ');
  const message = {
    vi: `Địa chỉ này không nhận nội dung kiểu "${type}". Hãy dùng: ${all}.`,
    en: `This address does not take content of type "${type}". Use: ${all}.`,
  };
  const code = 'request.media-type-unsupported';
  return new HttpRefusal(415, code, [{ code, place: 'Content-Type', message }], { accept: all });
};
