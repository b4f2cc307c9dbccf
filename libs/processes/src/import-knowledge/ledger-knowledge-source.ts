import { Injectable } from '@nestjs/common';
import { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { KnowledgeSource, type Knowledge } from '#libs/intake/facts';
import { directiveEventTypes, type DirectiveEvent } from '#libs/tasks/facts';
import { LedgerDirectory } from '../agency-knowledge/ledger-directory.js';
import { LedgerFacts } from '../agency-knowledge/ledger-facts.js';

/** Reads agencies and directives from the ledger itself, so that an import never lags behind its own predecessor. */
@Injectable()
export class LedgerKnowledgeSource extends KnowledgeSource {
  private readonly directiveFacts: LedgerFacts;

  constructor(
    private readonly agencies: LedgerDirectory,
    ledger: Ledger,
  ) {
    super();
    this.directiveFacts = new LedgerFacts(ledger, Object.keys(directiveEventTypes));
  }

  async load(): Promise<Knowledge> {
    const directory = await this.agencies.upToNow();
    const directives = (await this.directiveFacts.upToNow()) as readonly Recorded<DirectiveEvent>[];
    return {
      resolveLeads: (text, on) => directory.resolve(text, on),
      directives: directives.flatMap(({ type, data }) =>
        type === 'DirectiveRegistered' ? [{ number: data.number, kind: data.kind, signedOn: data.signedOn }] : [],
      ),
    };
  }
}
