import type { Fault } from '#libs/kernel';
import type { Lead } from './lead.js';
import { taskFault } from './task.rejections.js';

type Known = Readonly<{ lead: Lead; successor: Readonly<{ code: string; name: string }> | null }>;

/** Why codes cannot be given a task: nobody bears one, or its bearer was merged; then the successor is named. */
export const namingFaults = (
  codes: readonly string[],
  known: readonly (Known | null)[],
  place: string,
): readonly Fault[] =>
  codes.flatMap((code, index) => {
    const at = `${place}[${index}]`;
    if (codes.indexOf(code) < index) return [taskFault('task.agency-repeated', at)];
    const found = known[index] ?? null;
    if (found === null) return [taskFault('task.agency-unknown', at)];
    return found.successor === null ? [] : [mergedFault(found.successor, at)];
  });

/** Codes of all who answer: groups stand for their members. */
export const membersOf = (leads: readonly Lead[]): readonly string[] => [
  ...new Set(leads.flatMap((lead) => (lead.kind === 'group' ? lead.members : [lead.code]))),
];

const mergedFault = ({ code, name }: NonNullable<Known['successor']>, place: string): Fault => {
  const { message, ...fault } = taskFault('task.agency-merged', place);
  return {
    ...fault,
    message: {
      vi: `${message.vi} Cơ quan kế thừa: ${code}, ${name}.`,
      en: `${message.en} Successor: ${code}, ${name}.`,
    },
  };
};
