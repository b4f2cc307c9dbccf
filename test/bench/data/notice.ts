import { createHash } from 'node:crypto';
import { naturalId } from '#libs/identity';
import { plusDays, type Day, type Source } from '#libs/kernel';
import { directiveStream, taskStream, type Listing, type TaskAssigned } from '#libs/tasks/facts';
import { agencies, type Made } from './agencies.js';
import type { Dice } from './dice.js';
import { sentence } from './words.js';

export type AssignedTask = Readonly<{ data: TaskAssigned['data']; listing: Listing; source: Source }>;

const TASKS_OF_A_DIRECTIVE = 25;

/** A notice that assigns `size` tasks under ten directives: what its import and settling leave in the log, row chunks aside. */
export const notice = (
  roll: Dice,
  from: number,
  size: number,
  day: Day,
): Readonly<{ events: readonly Made[]; tasks: readonly AssignedTask[] }> => {
  const number = `${1 + Math.floor(from / size)}/TB-VP`;
  const sha256 = createHash('sha256').update(number).digest('hex');
  const tasks = Array.from({ length: size }, (_, index) => taskOf(roll, from + index, index, { number, sha256, day }));
  const directives = new Map(tasks.map(({ data, source }) => [data.directiveId, { data, source }]));
  const source = { document: sha256, place: null, request: null };
  const head = {
    ...{ sha256, reading: sha256, fileName: `${number.replace('/', '-')}.docx`, format: 'docx', number, signedOn: day },
    appendices: [
      {
        name: 'I',
        title: 'Nhiệm vụ được giao',
        dataDate: day,
        sections: [{ title: 'Trong kỳ', rows: size }],
        rows: size,
      },
    ],
    ...{ rows: size, findings: [] },
  };
  return {
    tasks,
    events: [
      { stream: `document-${sha256}`, event: { type: 'DocumentImported', data: head }, on: day, source },
      ...[...directives].map(([directiveId, { data, source: place }]): Made => ({
        stream: directiveStream(directiveId),
        event: {
          type: 'DirectiveRegistered',
          data: { directiveId, ...data.directive, printed: `Kế hoạch số ${data.directive.number}` },
        },
        on: day,
        source: place,
      })),
      ...tasks.map(({ data, source: place }): Made => ({
        stream: taskStream(data.taskId),
        event: { type: 'TaskAssigned', data },
        on: day,
        source: place,
      })),
      { stream: `document-${sha256}`, event: { type: 'DocumentSettled', data: { sha256 } }, on: day, source },
    ],
  };
};

const taskOf = (
  roll: Dice,
  made: number,
  index: number,
  { number, sha256, day }: Readonly<{ number: string; sha256: string; day: Day }>,
): AssignedTask => {
  const leads = leadsOf(roll);
  const signed = { number: `${1 + Math.floor(made / TASKS_OF_A_DIRECTIVE)}/KH-BCĐ`, kind: 'Kế hoạch', signedOn: day };
  const due = plusDays(day, 20 + roll.below(160));
  const listing = {
    ...{ notice: number, signedOn: day, appendix: 'I', section: 1, sectionTitle: 'Trong kỳ', group: null },
    ...{ ordinal: index + 1, row: index + 1 },
  };
  return {
    listing,
    source: { document: sha256, place: `Phụ lục I, STT ${index + 1}`, request: null },
    data: {
      taskId: naturalId('bench-task', made),
      directiveId: naturalId('bench-directive', signed.number),
      ...{ directive: signed, clause: null, title: sentence(roll, made), field: null },
      leadText: leads.map(({ name }) => name).join('; '),
      leads: leads.map(({ code, name }) => ({ kind: 'agency' as const, code, name })),
      ...{
        unresolvedLeads: [],
        assignees: leads.map(({ code }) => code),
        coordinators: [],
        product: null,
        approver: null,
      },
      due: roll.chance(0.1)
        ? { text: 'thường xuyên', kind: 'standing', on: null }
        : { text: due, kind: 'day', on: due },
      listing,
    },
  };
};

/** One lead of four in ten tasks, two or three of the others. */
const leadsOf = (roll: Dice): readonly (typeof agencies)[number][] => {
  const [first, many] = [roll.below(agencies.length), roll.below(10)];
  const count = many < 4 ? 1 : many < 7 ? 2 : 3;
  return Array.from(
    { length: count },
    (_, index) => agencies[(first + index * 7) % agencies.length] as (typeof agencies)[number],
  );
};
