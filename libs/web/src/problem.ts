import type { Fault } from '#libs/kernel';

/** RFC 9457 problem details, with a stable code and every fault at its place. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  errors?: readonly Readonly<{ code: string; place: string; message: string }>[];
}>;

export type Language = 'vi' | 'en';

export const inLanguage = (faults: readonly Fault[], language: Language): NonNullable<Problem['errors']> =>
  faults.map(({ code, place, message }) => ({ code, place, message: message[language] }));
