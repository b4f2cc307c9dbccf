import type { NoticeRow, ReadRow } from '#libs/intake/facts';
import { directiveIdOf, taskIdsOf } from '#libs/tasks/facts';

export const identifyRows = (rows: readonly ReadRow[]): readonly NoticeRow[] => {
  const directiveIds = rows.map(({ directive: { number, signedOn }, effectiveOn }) =>
    directiveIdOf({ number, signedOn, year: Number(effectiveOn.slice(0, 4)) }),
  );
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
