import { Injectable } from '@nestjs/common';
import { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import {
  agencyDirectory,
  agencyEventTypes,
  agencyGroupEventTypes,
  type AgencyDirectory,
  type AgencyEvent,
  type AgencyGroupEvent,
} from '#libs/agencies/facts';
import { LedgerFacts } from './ledger-facts.js';

/** The directory of agencies as the ledger has it now; folded anew only when it learnt something. */
@Injectable()
export class LedgerDirectory {
  private readonly facts: LedgerFacts;
  private folded: Readonly<{ facts: number; directory: AgencyDirectory }> | null = null;

  constructor(ledger: Ledger) {
    this.facts = new LedgerFacts(ledger, Object.keys({ ...agencyEventTypes, ...agencyGroupEventTypes }));
  }

  async upToNow(): Promise<AgencyDirectory> {
    const facts = (await this.facts.upToNow()) as readonly Recorded<AgencyEvent | AgencyGroupEvent>[];
    if (this.folded?.facts !== facts.length) this.folded = { facts: facts.length, directory: agencyDirectory(facts) };
    return this.folded.directory;
  }
}
