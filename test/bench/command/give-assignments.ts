import { join } from 'node:path';
import { signToken, type Principal } from '#libs/access';
import { registryFacts } from '#libs/agencies/facts';
import { clientOf } from '../../acceptance/kit/client.js';
import { done } from '../../acceptance/kit/said.js';
import type { Stage } from '../kit/bench.js';
import type { Assignment } from './reporting.js';

const LEADS = 20;
const SEVERAL = 8;
const HOUR = 3_600;

/** Tasks of twenty leads each, given over HTTP, and for every assignment the token of an officer of its agency. */
export const giveAssignments = async (
  url: string,
  { folder }: Pick<Stage, 'folder'>,
  count: number,
): Promise<readonly Assignment[]> => {
  const tokenOf = async (of: Partial<Principal>): Promise<string> => {
    const principal: Principal = { subject: 'bench', name: 'Bench', roles: [], agency: null, fields: [], ...of };
    return (await signToken(join(folder, 'server'), principal, 8 * HOUR)).token;
  };
  const office = clientOf(url, await tokenOf({ roles: ['government-office'] }));
  const header = { 'Idempotency-Key': '' };
  const { directiveId } = await done(
    office.POST('/v1/directives', { params: { header }, body: { number: '71/NQ-CP', signedOn: '2025-01-06' } }),
  );
  const leads = standingAgencies().slice(0, LEADS);
  const tokens = new Map<string, string>();
  for (const agency of leads) {
    tokens.set(agency, await tokenOf({ subject: `bench-${agency}`, roles: ['agency-officer'], agency }));
  }
  const taskIds: string[] = [];
  const give = async (): Promise<void> => {
    while (taskIds.length * LEADS < count) {
      const at = taskIds.push('') - 1;
      const body = {
        ...{ directiveId, title: `Rà soát cơ sở dữ liệu số ${at + 1}`, field: 'Dữ liệu', leads },
        due: { kind: 'day' as const, on: '2027-12-31' },
      };
      taskIds[at] = (await done(office.POST('/v1/tasks', { params: { header }, body }))).taskId;
    }
  };
  await Promise.all(Array.from({ length: SEVERAL }, give));
  return leads.flatMap((agency) => taskIds.map((taskId) => ({ taskId, agency, token: tokens.get(agency) ?? '' })));
};

/** Codes of agencies that answer for themselves today. */
const standingAgencies = (): readonly string[] => {
  const facts = registryFacts();
  const merged = new Set(facts.flatMap((fact) => (fact.type === 'AgencyMerged' ? [fact.data.code] : [])));
  return facts.flatMap((fact) =>
    fact.type === 'AgencyRegistered' && !merged.has(fact.data.code) ? [fact.data.code] : [],
  );
};
