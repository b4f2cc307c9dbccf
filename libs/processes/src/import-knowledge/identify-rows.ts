import type { NoticeRow, ReadRow } from '#libs/intake/facts';
import { directiveIdOf, taskIdsOf } from '#libs/tasks/facts';

export const identifyRows = (rows: readonly ReadRow[]): readonly NoticeRow[] => {
  const directiveIds = directiveIdsOf(rows);
  const taskIds = taskIdsOf(
    rows.map((row, index) => ({
      directiveId: directiveIds[index] ?? '',
      title: row.title,
      leadCodes: [...row.leads.map(({ code }) => code), ...(row.leads.length > 0 ? row.unresolvedLeads : [])],
      leadText: row.leadText,
    })),
  );
  return rows.map((row, index) => ({ ...row, directiveId: directiveIds[index] ?? '', taskId: taskIds[index] ?? '' }));
};

/** Most rows of a document name the same few directives. */
const directiveIdsOf = (rows: readonly ReadRow[]): readonly string[] => {
  const known = new Map<string, string>();
  return rows.map(({ directive: { number, signedOn }, effectiveOn }) => {
    const year = effectiveOn.slice(0, 4);
    const key = `${year} ${signedOn ?? ''} ${number}`;
    const id = known.get(key) ?? directiveIdOf({ number, signedOn, year: Number(year) });
    known.set(key, id);
    return id;
  });
};
