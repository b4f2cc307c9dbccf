import { plusDays, type Day, type Recorded } from '#libs/kernel';
import type { TimelineEvent } from './domain/meaning-of.js';

type Claimed = { from: Day; open: boolean; late: boolean; confirmed: boolean; stated: boolean; report: string };

/** The status table of the design, read off the events of one assignment by loops and nothing else of this library. */
export const plainStatus = (events: readonly Recorded<TimelineEvent>[], original: Day, day: Day): string => {
  const known = [...events].sort((one, other) => one.metadata.effectiveOn.localeCompare(other.metadata.effectiveOn));
  const dueBy = (on: Day): Day => {
    let due = original;
    for (const event of known) {
      if (event.metadata.effectiveOn > on) continue;
      if (event.type === 'ExtensionGranted' && event.data.to > due) due = event.data.to;
      if (event.type !== 'DeadlineExtended' || event.data.kind === 'remedial') continue;
      if (event.data.kind === 'amended' || event.data.to > due) due = event.data.to;
    }
    return due;
  };
  const claims: Claimed[] = [];
  let current = '';
  let reported = false;
  for (const event of known) {
    const on = event.metadata.effectiveOn;
    const before = claims[claims.length - 1];
    if (event.type === 'StatusReported' || event.type === 'StatusReportCorrected') {
      const number = event.type === 'StatusReported' ? event.revision : event.data.report;
      const report = `${event.data.agency} ${number}`;
      if (event.type === 'StatusReportCorrected' && report !== current) continue;
      current = report;
      if (on <= day) reported = true;
      const { claim, completion } = event.data;
      if (claim !== 'completed' && claim !== 'completed-late') {
        claims.push({ from: on, open: true, late: false, confirmed: false, stated: false, report });
      } else if (completion !== null) {
        const late = completion.on > dueBy(completion.on);
        const from = late ? plusDays(completion.on, 1) : completion.on;
        claims.push({ from, open: false, late, confirmed: false, stated: true, report });
      } else if (claim === 'completed-late') {
        claims.push({ from: on, open: false, late: true, confirmed: false, stated: false, report });
      } else if (before !== undefined && !before.open) {
        claims.push({ ...before, from: on, stated: false, report });
      } else {
        const late = on > dueBy(on);
        claims.push({ from: late ? plusDays(on, 1) : on, open: false, late, confirmed: false, stated: false, report });
      }
    }
    if (event.type === 'CompletionConfirmed') {
      const meant = claims.filter(({ report }) => report === `${event.data.agency} ${event.data.report}`).pop();
      if (meant !== undefined) claims.push({ ...meant, from: meant.from > on ? meant.from : on, confirmed: true });
    }
    if (event.type === 'StatusReportReturned' || event.type === 'AssignmentReopened') {
      claims.push({ from: on, open: true, late: false, confirmed: false, stated: false, report: '' });
    }
  }
  let holding: Claimed | undefined;
  for (let index = claims.length - 1; index >= 0 && holding === undefined; index -= 1) {
    const one = claims[index];
    if (one !== undefined && one.from <= day) {
      const next = claims.slice(index + 1).find(({ confirmed, open, stated }) => !confirmed && (open || stated));
      if (next === undefined || next.open) holding = one;
      break;
    }
  }
  if (holding !== undefined && !holding.open) {
    if (!holding.confirmed) return 'awaiting-confirmation';
    return holding.late ? 'completed-late' : 'completed';
  }
  if (day > dueBy(day)) return 'overdue';
  return reported ? 'in-progress' : 'not-started';
};
