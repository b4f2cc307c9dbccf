/** By how many days what stands in the row is late on the day $1. */
export const daysLate = (of: string): string =>
  `CASE WHEN ${of}.status = 'overdue' THEN $1::date - ${of}.due_on WHEN ${of}.late THEN ${of}.late_by ELSE 0 END`;
