import type { Reach } from '#libs/access';
import type { Fact } from '#libs/kernel';
import type { Happened } from './random-world.spec-kit.js';

type Data = Readonly<{
  taskId?: string;
  agency?: string | null;
  field?: string | null;
  assignees?: readonly string[];
  leads?: readonly Readonly<{ code: string }>[];
}>;

/** The world with everything that lies out of reach taken out by loops over its events; nothing moves to another place in the log. */
export const withoutHidden = (world: readonly Happened[], reach: Reach): readonly Happened[] => {
  if (reach.all) return world;
  const own = (agency: string): boolean => {
    for (const code of reach.agencies) if (agency === code || agency.startsWith(`${code}/`)) return true;
    return false;
  };
  const whole = new Set<string>();
  const partly = new Set<string>();
  for (const { fact } of world) {
    const { taskId = '', field, assignees = [] } = fact.data as Data;
    if (fact.type !== 'TaskAssigned') continue;
    if (reach.fields.includes('*') || reach.fields.includes(field ?? '-')) whole.add(taskId);
    if (assignees.some(own)) partly.add(taskId);
  }
  return world.map((one, index) => {
    const { taskId, agency } = one.fact.data as Data;
    if (one.fact.type === 'DocumentImported') return inert(one, index);
    if (taskId === undefined || whole.has(taskId)) return one;
    if (!partly.has(taskId) || (agency !== undefined && agency !== null && !own(agency))) return inert(one, index);
    return one.fact.type === 'TaskAssigned' ? { ...one, fact: ownPart(one.fact, own) } : one;
  });
};

const inert = ({ on }: Happened, index: number): Happened => ({
  stream: `inert-${index}`,
  on,
  fact: { type: 'Inert', data: {} },
});

const ownPart = (fact: Fact, own: (agency: string) => boolean): Fact => {
  const { assignees = [], leads = [] } = fact.data as Data;
  return {
    ...fact,
    data: { ...fact.data, assignees: assignees.filter(own), leads: leads.filter(({ code }) => own(code)) },
  };
};
