import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day, PlainRecord, Source } from '#libs/kernel';
import type { EntryKind } from '../domain/meaning-of.js';
import { agencyRegisterAt } from '../reading/agency-register-at.js';
import type { KnownAt } from '../reading/known-at.js';
import { mayName } from '../reading/may-name.js';
import { ReadSide } from '../reading/read-side.query.js';
import { agencyHistorySql } from './agency-history-sql.js';

/** `agency` and `agencyName` are those of the time; `sequence` of a missed deadline is when the log could first tell. */
export type AgencyHistoryEntry = Readonly<{
  on: Day;
  kind: EntryKind;
  taskId: string;
  title: string;
  directive: Readonly<{ number: string; kind: string | null; signedOn: Day | null }>;
  agency: string;
  agencyName: string;
  dueOn: Day | null;
  detail: PlainRecord;
  sequence: number;
  source: Source | null;
}>;

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

type Found = Readonly<{ total: number; entries: readonly Omit<AgencyHistoryEntry, 'agencyName'>[] }>;

@QueryHandler(AgencyHistory)
export class AgencyHistoryHandler implements IQueryHandler<AgencyHistory> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, code: asked, asOf, knownAt, page }: AgencyHistory): Promise<AgencyHistorySheet | null> {
    const position = await this.read.position(knownAt);
    const register = await agencyRegisterAt(this.read, position);
    const code = register.codeOf(asked);
    if (code === null || !mayName(reach, code)) return null;
    const predecessors = register.predecessorsOn(code, asOf);
    const { text, parameters } = agencyHistorySql({
      reach,
      asOf,
      position,
      codes: [code, ...predecessors],
      limit: page.limit ?? null,
      offset: page.offset ?? 0,
    });
    const [row] = await this.read.rows<{ found: Found }>(text, parameters);
    return {
      agency: code,
      name: register.nameOn(code, asOf),
      predecessors,
      asOf,
      knownAt: position,
      total: row?.found.total ?? 0,
      entries: (row?.found.entries ?? []).map((entry) => ({
        ...entry,
        agencyName: register.nameOn(entry.agency, entry.on),
      })),
    };
  }
}
