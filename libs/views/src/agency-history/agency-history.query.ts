import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { linesAt } from '../counting/lines-at.js';
import { agencyRegisterAt } from '../reading/agency-register-at.js';
import type { KnownAt } from '../reading/known-at.js';
import { mayName } from '../reading/may-name.js';
import { ReadSide } from '../reading/read-side.query.js';
import { seesAll } from '../reading/visible.js';
import type { AgencyHistoryEntry } from './agency-history-entry.js';
import { historyPage } from './history-page.js';
import type { HistoryQuestion } from './history-question.js';
import { historyTotalSql } from './history-total-sql.js';

export type AgencyHistorySheet = Readonly<{
  agency: string;
  name: string;
  predecessors: readonly string[];
  asOf: Day;
  knownAt: number;
  total: number;
  entries: readonly AgencyHistoryEntry[];
}>;

/** All that an agency, and those merged into it, were assigned, reported and missed up to a day; null for an agency that is unknown or out of reach. */
export class AgencyHistory extends Query<AgencyHistorySheet | null> {
  constructor(
    readonly reach: Reach,
    readonly code: string,
    readonly asOf: Day,
    readonly knownAt: KnownAt,
    readonly page: Readonly<{ limit?: number | undefined; offset?: number | undefined }> = {},
  ) {
    super();
  }
}

@QueryHandler(AgencyHistory)
export class AgencyHistoryHandler implements IQueryHandler<AgencyHistory> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, code: asked, asOf, knownAt, page }: AgencyHistory): Promise<AgencyHistorySheet | null> {
    const position = await this.read.position(knownAt);
    const register = await agencyRegisterAt(this.read, position);
    const code = register.codeOf(asked);
    if (code === null || !mayName(reach, code)) return null;
    const predecessors = register.predecessorsOn(code, asOf);
    const question: HistoryQuestion = {
      reach,
      asOf,
      position,
      codes: [code, ...predecessors],
      limit: page.limit ?? null,
      offset: page.offset ?? 0,
    };
    const [total, entries] = await Promise.all([this.total(question), historyPage(this.read, question)]);
    return {
      agency: code,
      name: register.nameOn(code, asOf),
      predecessors,
      asOf,
      knownAt: position,
      total,
      entries: entries.map((entry) => ({
        ...entry,
        agencyName: register.nameOn(entry.agency, entry.on),
      })),
    };
  }

  private async total(question: HistoryQuestion): Promise<number> {
    if (seesAll(question.reach)) return linesAt(this.read, question);
    const { text, parameters } = historyTotalSql(question);
    const [row] = await this.read.rows<{ total: number }>(text, parameters);
    return row?.total ?? 0;
  }
}
