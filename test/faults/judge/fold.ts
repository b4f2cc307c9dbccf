import { dataOf, metadataOf, type LedgerRow } from './ledger-row.js';
import type { ReadModels, Standing } from './read-models.js';

type Folded = { due: string | null; claim: string | null } & { -readonly [Count in Counted]: number };
type Counted = 'reports' | 'requests' | 'grants' | 'reminders';

const COUNTS: Readonly<Record<string, Counted>> = {
  StatusReported: 'reports',
  ExtensionRequested: 'requests',
  ExtensionGranted: 'grants',
  ReminderSent: 'reminders',
};

/**
 * The judge's own account of what the log says: due day, last word and number of deeds of every assignment, from the
 * events that its clients cause. Events are taken by the day of their effect, those of one day in the order of the log.
 */
export const fold = (ledger: readonly LedgerRow[], today: string): Omit<ReadModels, 'checkpoint'> => {
  const known = ledger
    .map((row) => ({ type: row.type, data: dataOf(row), sequence: row.sequence, on: metadataOf(row).effectiveOn }))
    .toSorted((one, other) => (one.on === other.on ? one.sequence - other.sequence : one.on < other.on ? -1 : 1));
  const titles = new Map<string, string>();
  const folded = new Map<string, Folded>();
  for (const { type, data, on } of known) {
    if (on > today) continue;
    if (type === 'TaskAssigned') {
      titles.set(String(data['taskId']), String(data['title']));
      for (const agency of data['assignees'] as readonly string[]) {
        const due = (data['due'] as Readonly<{ on: string | null }>).on;
        folded.set(`${String(data['taskId'])} ${agency}`, { due, claim: null, ...NOTHING });
      }
    }
    const one = folded.get(`${String(data['taskId'])} ${String(data['agency'])}`);
    const counted = COUNTS[type];
    if (one === undefined || counted === undefined) continue;
    one[counted] += 1;
    if (type === 'StatusReported') one.claim = String(data['claim']);
    if (type === 'ExtensionGranted' && (one.due === null || String(data['to']) > one.due)) one.due = String(data['to']);
  }
  return { titles, standings: new Map([...folded].map(([id, one]) => [id, standingOf(one, today)])) };
};

const NOTHING = { reports: 0, requests: 0, grants: 0, reminders: 0 };

const standingOf = ({ due, claim, ...counts }: Folded, today: string): Standing => ({
  ...counts,
  dueOn: due,
  status: statusOf(due, claim, today),
});

const statusOf = (due: string | null, claim: string | null, today: string): string => {
  if (claim === 'completed') return 'awaiting-confirmation';
  if (due !== null && today > due) return 'overdue';
  return claim === null ? 'not-started' : 'in-progress';
};
