import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import type { Status } from '../domain/status.js';
import { agencyRegisterAt } from '../reading/agency-register-at.js';
import type { KnownAt } from '../reading/known-at.js';
import { mayName } from '../reading/may-name.js';
import { ReadSide } from '../reading/read-side.query.js';
import { visibleTo } from '../reading/visible.js';

/** `changes` counts what was recorded of the duty and never falls; `changedAt` is the instant of the last of it. */
export type DueDate = Readonly<{
  taskId: string;
  agency: string;
  title: string;
  directive: Readonly<{ number: string; kind: string | null; signedOn: Day | null }>;
  leadText: string;
  dueText: string | null;
  dueOn: Day;
  remedialDueOn: Day | null;
  status: Status;
  changes: number;
  changedAt: string;
}>;

export type DueDatesSheet = Readonly<{ agency: string; name: string; items: readonly DueDate[] }>;

/** The due days of an agency's duties that are open or were withdrawn; null for an agency that is unknown or out of reach. */
export class DueDates extends Query<DueDatesSheet | null> {
  constructor(
    readonly reach: Reach,
    readonly code: string,
    readonly asOf: Day,
    readonly knownAt: KnownAt,
  ) {
    super();
  }
}

const sqlOf = (within: string): string => `SELECT a.task_id AS "taskId", a.agency, t.title,
    jsonb_build_object('number', t.directive_number, 'kind', t.directive_kind, 'signedOn', t.directive_signed_on) AS directive,
    t.lead_text AS "leadText", t.due_text AS "dueText", a.due_on::text AS "dueOn", a.remedial_due_on::text AS "remedialDueOn",
    a.status, e.changes, e.changed_at AS "changedAt"
  FROM read.assignment_timeline a JOIN read.task t ON t.task_id = a.task_id
  JOIN LATERAL (SELECT count(*)::integer AS changes, max(e.recorded_at) AS changed_at FROM read.task_event e
    WHERE e.task_id = a.task_id AND (e.agency IS NULL OR e.agency = a.agency) AND e.sequence <= $2::bigint) e ON true
  WHERE a.agency = ANY($3::text[]) AND a.effective @> $1::date AND a.known @> $2::bigint AND a.due_on IS NOT NULL
    AND a.status IN ('not-started', 'in-progress', 'overdue', 'withdrawn') AND ${within}
  ORDER BY a.due_on, a.task_id, a.agency`;

@QueryHandler(DueDates)
export class DueDatesHandler implements IQueryHandler<DueDates> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, code: asked, asOf, knownAt }: DueDates): Promise<DueDatesSheet | null> {
    const position = await this.read.position(knownAt);
    const register = await agencyRegisterAt(this.read, position);
    const code = register.codeOf(asked);
    if (code === null || !mayName(reach, code)) return null;
    const parameters: unknown[] = [asOf, position, [code, ...register.predecessorsOn(code, asOf)]];
    const { duty } = visibleTo(reach, (value) => `$${parameters.push(value)}`);
    const items = await this.read.rows<DueDate>(sqlOf(duty('a')), parameters);
    return { agency: code, name: register.nameOn(code, asOf), items };
  }
}
