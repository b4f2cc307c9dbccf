import type { Fault } from '#libs/kernel';
import type { Outcome } from './outcome.js';
import { problemTitles } from './problem-titles.js';

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

/** Several faults are numbered in `detail`, because a message may be more than one sentence. */
export const problemOf = ({ status, code, faults }: Outcome, url: string, language: Language): Problem => {
  const errors = inLanguage(faults, language);
  const title = problemTitles(code, status)[language];
  const lines = errors.map(({ place, message }) => `${place}: ${message}`);
  return {
    type: `urn:task-ledger:problem:${code}`,
    title,
    status,
    detail: lines.length > 1 ? lines.map((line, index) => `(${index + 1}) ${line}`).join(' ') : (lines[0] ?? title),
    code,
    instance: url.split('?')[0] ?? url,
    ...(errors.length > 0 ? { errors } : {}),
  };
};
