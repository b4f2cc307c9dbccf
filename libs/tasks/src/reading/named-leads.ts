import type { Day, Fault } from '#libs/kernel';
import type { Lead } from '../domain/lead.js';
import { membersOf, namingFaults } from '../domain/named-agencies.js';
import type { AgencyRegister } from './agency-register.js';

type Naming = Readonly<{ leads: readonly string[]; coordinators: readonly string[] }>;

export type NamedLeads = Readonly<{
  named: Readonly<{
    leads: readonly Lead[];
    leadText: string;
    assignees: readonly string[];
    coordinators: readonly string[];
  }>;
  faults: readonly Fault[];
}>;

/** Leads and coordinators given by their codes, as the register knows them on the day. */
export const namedLeads = async (
  register: Pick<AgencyRegister, 'lookUp'>,
  { leads: codes, coordinators }: Naming,
  on: Day,
): Promise<NamedLeads> => {
  const known = await register.lookUp(codes, on);
  const helping = await register.lookUp(coordinators, on);
  const leads = known.flatMap((found) => (found === null ? [] : [found.lead]));
  return {
    named: { leads, leadText: leads.map(({ name }) => name).join(', '), assignees: membersOf(leads), coordinators },
    faults: [...namingFaults(codes, known, 'leads'), ...namingFaults(coordinators, helping, 'coordinators')],
  };
};
