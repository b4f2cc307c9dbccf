import { ValidationFailed } from '#libs/web';

/**
 * The first sequence to tell: the one after `Last-Event-ID`, else `from`, else the one after the newest. A client that
 * reconnects sends both its first address and the id, so the id counts.
 * @throws ValidationFailed when it names a place that the ledger has not reached, as after a restore from a backup
 */
export const placeToResume = (id: string | string[] | undefined, from: number | undefined, head: number): number => {
  const given = id === undefined || id === '' ? null : String(id);
  if (given !== null && !/^(-1|\d{1,15})$/.test(given)) throw refusal('Last-Event-ID', NOT_A_PLACE);
  const first = given === null ? (from ?? head + 1) : Number(given) + 1;
  if (first > head + 1) throw refusal(given === null ? 'from' : 'Last-Event-ID', beyond(head));
  return first;
};

const refusal = (place: string, message: Readonly<{ vi: string; en: string }>): ValidationFailed =>
  new ValidationFailed([{ code: 'field.invalid', place, message }]);

const NOT_A_PLACE = {
  vi: 'Cần số thứ tự trong sổ: một số nguyên từ -1.',
  en: 'Give a ledger sequence: a whole number from -1.',
};

const beyond = (head: number) => ({
  vi: `Sổ mới có đến số ${head}.`,
  en: `The ledger ends at sequence ${head}.`,
});
