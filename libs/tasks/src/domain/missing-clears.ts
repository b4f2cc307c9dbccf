import type { Bilingual } from '#libs/kernel';
import type { TaskAssigned } from './task.events.js';

/** The "6 clears": what a well-formed assignment names. */
export const clears = {
  person: { vi: 'Rõ người', en: 'Person' },
  work: { vi: 'Rõ việc', en: 'Work' },
  time: { vi: 'Rõ thời gian', en: 'Time' },
  responsibility: { vi: 'Rõ trách nhiệm', en: 'Responsibility' },
  product: { vi: 'Rõ sản phẩm', en: 'Product' },
  authority: { vi: 'Rõ thẩm quyền', en: 'Authority' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Clear = keyof typeof clears;

/** A task as it stands: what was assigned, with what was amended since put in its place. */
export type ClearsAsked = Readonly<
  Pick<TaskAssigned['data'], 'title' | 'leads' | 'unresolvedLeads' | 'assignees' | 'due' | 'product' | 'approver'>
>;

/** Which clears a task does not name, in their order. A gap is shown; it refuses nothing. */
export const missingClears = (task: ClearsAsked): readonly Clear[] => {
  const named: Readonly<Record<Clear, boolean>> = {
    person: task.assignees.length > 0 && task.unresolvedLeads.length === 0,
    work: isNamed(task.title),
    time: task.due.kind !== 'none',
    responsibility: answering(task) === 1 && task.unresolvedLeads.length === 0,
    product: isNamed(task.product),
    authority: isNamed(task.approver),
  };
  return (Object.keys(clears) as Clear[]).filter((clear) => !named[clear]);
};

/** Members of a group answer each for its own share, so the group counts once; of co-leads nobody bears the main responsibility. */
const answering = ({ leads, assignees }: ClearsAsked): number => {
  const groups = leads.filter(({ kind }) => kind === 'group').map((lead) => ('members' in lead ? lead.members : []));
  const alone = assignees.filter((agency) => !groups.some((members) => members.includes(agency)));
  return alone.length + groups.filter((members) => members.some((agency) => assignees.includes(agency))).length;
};

const isNamed = (text: string | null): boolean => text !== null && text.trim() !== '';
