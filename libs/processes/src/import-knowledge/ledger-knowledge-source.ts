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
import { KnowledgeSource, type Knowledge } from '#libs/intake/facts';
import { directiveEventTypes, type DirectiveEvent } from '#libs/tasks/facts';
import { LedgerFacts } from './ledger-facts.js';

/** Reads agencies and directives from the ledger itself, so that an import never lags behind its own predecessor. */
@Injectable()
export class LedgerKnowledgeSource extends KnowledgeSource {
  private readonly agencyFacts: LedgerFacts;
  private readonly directiveFacts: LedgerFacts;
  private directory: Readonly<{ facts: number; value: AgencyDirectory }> | null = null;

  constructor(ledger: Ledger) {
    super();
    this.agencyFacts = new LedgerFacts(ledger, Object.keys({ ...agencyEventTypes, ...agencyGroupEventTypes }));
    this.directiveFacts = new LedgerFacts(ledger, Object.keys(directiveEventTypes));
  }

  async load(): Promise<Knowledge> {
    const facts = (await this.agencyFacts.upToNow()) as readonly Recorded<AgencyEvent | AgencyGroupEvent>[];
    if (this.directory?.facts !== facts.length) this.directory = { facts: facts.length, value: agencyDirectory(facts) };
    const directory = this.directory.value;
    const directives = (await this.directiveFacts.upToNow()) as readonly Recorded<DirectiveEvent>[];
    return {
      resolveLeads: (text, on) => directory.resolve(text, on),
      directives: directives.map(({ data: { number, kind, signedOn } }) => ({ number, kind, signedOn })),
    };
  }
}
