import { Injectable } from '@nestjs/common';
import { Ledger } from '#libs/event-store';
import type { Fault, Recorded } from '#libs/kernel';
import { TaskBook, type Finding, type NoticeRow, type ReadRow, type RegisterView } from '#libs/intake/facts';
import { assignmentFaults, directiveStream, taskStream, type TaskEvent } from '#libs/tasks/facts';
import { identifyRows } from './identify-rows.js';
import { assignmentOf } from '../domain/assignment-of.js';
import { isNews } from '../domain/is-news.js';
import { placeOf } from '../domain/place-of.js';

const STREAMS_AT_ONCE = 1_000;

@Injectable()
export class LedgerTaskBook extends TaskBook {
  constructor(private readonly ledger: Ledger) {
    super();
  }

  identify(rows: readonly ReadRow[]): readonly NoticeRow[] {
    return identifyRows(rows);
  }

  async compare(rows: readonly NoticeRow[]): Promise<RegisterView> {
    const histories = await this.histories(rows);
    const findings: Finding[] = [];
    let assigned = 0;
    let mentions = 0;
    for (const row of rows) {
      const history = histories.get(taskStream(row.taskId)) ?? [];
      const isNew = history.length === 0;
      if (isNew) assigned += 1;
      else findings.push(...dueDiffers(row, history));
      if (isNew ? row.progress !== null : isNews(row, history)) mentions += 1;
    }
    const directives = new Set(rows.map((row) => directiveStream(row.directiveId)));
    const registered = [...directives].filter((stream) => !histories.has(stream)).length;
    return {
      assigned,
      alreadyKnown: rows.length - assigned,
      events: assigned + mentions + registered,
      findings,
      faults: rows.flatMap(faultsOf),
    };
  }

  private async histories(rows: readonly NoticeRow[]): Promise<ReadonlyMap<string, readonly Recorded<TaskEvent>[]>> {
    const streams = [...new Set(rows.flatMap((row) => [taskStream(row.taskId), directiveStream(row.directiveId)]))];
    const histories = new Map<string, Recorded<TaskEvent>[]>();
    for (let start = 0; start < streams.length; start += STREAMS_AT_ONCE) {
      const events = await this.ledger.readStreams(streams.slice(start, start + STREAMS_AT_ONCE));
      for (const event of events as readonly Recorded<TaskEvent>[]) {
        histories.set(event.stream, [...(histories.get(event.stream) ?? []), event]);
      }
    }
    return histories;
  }
}

/** A notice may print another day than the one assigned; what was assigned stays until a document moves it. */
const dueDiffers = (row: NoticeRow, history: readonly TaskEvent[]): readonly Finding[] => {
  const known = history.flatMap((event) =>
    event.type === 'TaskAssigned' ? [event.data.due.on] : event.type === 'DeadlineExtended' ? [event.data.to] : [],
  );
  if (row.due.on === null || known.includes(row.due.on)) return [];
  return [
    {
      code: 'due-differs-from-register',
      place: placeOf(row),
      values: { printed: row.due.on, known: known.filter((day) => day !== null).join(', ') },
    },
  ];
};

const faultsOf = (row: NoticeRow): readonly Fault[] =>
  assignmentFaults(assignmentOf(row)).map((fault) => ({ ...fault, place: `${placeOf(row)}: ${fault.place}` }));
