import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import type { AgencyDirectory } from '#libs/agencies/facts';
import { AgencyRegister, type Registered } from '#libs/tasks/facts';
import { LedgerDirectory } from './ledger-directory.js';

/** Answers for tasks from the facts of agencies, so that who was registered a moment ago can be given a task. */
@Injectable()
export class LedgerAgencyRegister extends AgencyRegister {
  constructor(private readonly directory: LedgerDirectory) {
    super();
  }

  async lookUp(codes: readonly string[], on: Day): Promise<readonly (Registered | null)[]> {
    const directory = await this.directory.upToNow();
    return codes.map((code) => registered(directory, code, on));
  }
}

const registered = (directory: AgencyDirectory, code: string, on: Day): Registered | null => {
  const lead = directory.leadOf(code, on);
  if (lead === null) return null;
  const successor = lead.kind === 'group' ? code : directory.successorOn(code, on);
  return { lead, successor: successor === code ? null : { code: successor, name: directory.nameOn(successor, on) } };
};
