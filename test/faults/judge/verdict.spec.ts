import type { Evidence } from './evidence.js';
import type { EntryOf, JournalEntry } from './journal-entry.js';
import { leafHash } from './leaf-hash.js';
import type { LedgerRow } from './ledger-row.js';
import { verdictOn } from './verdict.js';
import type { ViolationKind } from './violation.js';

const TODAY = '2025-11-20';
const TASK = 'a1';
const STREAM = `assignment-${TASK}.BTC`;

const rowOf = (sequence: number, stream: string, revision: number, type: string, data: object): LedgerRow => {
  const metadata = { commandId: `c${sequence}`, correlationId: `key-${sequence}`, causationId: null };
  const row = {
    ...{ sequence, stream, revision, type, schemaVersion: '1', eventId: `e${sequence}`, data: JSON.stringify(data) },
    metadata: JSON.stringify({ ...metadata, effectiveOn: '2025-11-19' }),
    recordedAt: '2025-11-19T01:00:00.000000Z',
    leafHash: '',
  };
  return { ...row, leafHash: leafHash(row) };
};

const said = (claim: string, resultText: string): object => ({ taskId: TASK, agency: 'BTC', claim, resultText });
const LEDGER: readonly LedgerRow[] = [
  rowOf(0, `task-${TASK}`, 0, 'TaskAssigned', {
    taskId: TASK,
    title: 'Việc',
    assignees: ['BTC'],
    due: { on: '2025-11-10' },
  }),
  rowOf(1, STREAM, 0, 'StatusReported', said('in-progress', 'một')),
  rowOf(2, STREAM, 1, 'ExtensionRequested', { taskId: TASK, agency: 'BTC', to: '2025-12-01' }),
  rowOf(3, STREAM, 2, 'ExtensionGranted', { taskId: TASK, agency: 'BTC', to: '2025-12-01', request: 1 }),
  rowOf(4, STREAM, 3, 'StatusReported', said('in-progress', 'hai')),
];

const journalOf = (ledger: readonly LedgerRow[]): readonly JournalEntry[] => [
  { t: 'subscribed', subscriber: 'sse', after: -1 },
  ...ledger.flatMap((row): readonly JournalEntry[] => {
    const { sequence, eventId, stream, revision } = row;
    const one = { key: `key-${sequence}`, attempt: 1, at: sequence } as const;
    const data = JSON.parse(row.data) as Record<string, unknown>;
    return [
      { t: 'sent', ...one, operation: 'x', expected: { type: row.type, stream, data } },
      { t: 'acknowledged', ...one, position: sequence, revision, events: 1 },
      { t: 'witnessed', sequence, leafHash: row.leafHash },
      { t: 'seen', subscriber: 'sse', once: true, sequence, eventId, stream, revision, data },
    ];
  }),
  { t: 'read', stream: STREAM, presented: 1, knownAt: 3, revision: 2, reports: 1 },
  { t: 'fault', kind: 'kill', at: 1, fired: true, recoveredMs: 10, evidence: {} },
];

const standing = { status: 'in-progress', dueOn: '2025-12-01', reports: 2, requests: 1, grants: 1, reminders: 0 };
const good: Evidence = {
  ledger: LEDGER,
  journal: journalOf(LEDGER),
  readModels: { checkpoint: 4, standings: new Map([[`${TASK} BTC`, standing]]), titles: new Map([[TASK, 'Việc']]) },
  today: TODAY,
};

const without = (sequence: number): readonly LedgerRow[] => LEDGER.filter((row) => row.sequence !== sequence);
const journal = (change: (entry: JournalEntry) => readonly JournalEntry[]): Partial<Evidence> => ({
  journal: good.journal.flatMap(change),
});
const onSeen = (sequence: number, change: (entry: EntryOf<'seen'>) => readonly JournalEntry[]): Partial<Evidence> =>
  journal((entry) => (entry.t === 'seen' && entry.sequence === sequence ? change(entry) : [entry]));
const changed = (sequence: number, change: Partial<LedgerRow>): Partial<Evidence> => ({
  ledger: LEDGER.map((row) => (row.sequence === sequence ? { ...row, ...change } : row)),
});
const rehashed = (row: LedgerRow): LedgerRow => ({ ...row, leafHash: leafHash(row) });
const other = rowOf(4, STREAM, 3, 'StatusReported', said('in-progress', 'khác'));
const again = rehashed({
  ...rowOf(5, STREAM, 4, 'StatusReported', said('in-progress', 'hai')),
  metadata: LEDGER[4]?.metadata ?? '',
});

/** The third event is a file that somebody attached, and fetched or not. */
const attached = (...fetched: readonly JournalEntry[]): Partial<Evidence> => ({
  journal: [
    ...good.journal.map((entry) =>
      entry.t === 'sent' && entry.key === 'key-3'
        ? { ...entry, expected: { ...entry.expected, type: 'AttachmentAdded', data: { sha256: 'f0' } } }
        : entry,
    ),
    ...fetched,
  ],
});

const broken: readonly (readonly [ViolationKind, string, Partial<Evidence>])[] = [
  ['lost', 'an acknowledged event deleted from the end', { ledger: without(4) }],
  ['lost', 'an acknowledged event deleted from the middle', { ledger: without(2) }],
  [
    'lost',
    'an event gone that nobody was told of but the witness',
    {
      ledger: without(4),
      journal: good.journal.filter((entry) => !('key' in entry && entry.key === 'key-4') && entry.t !== 'seen'),
    },
  ],
  ['holes', 'a sequence left out', { ledger: without(2) }],
  ['holes', 'a revision left out', changed(4, { revision: 4 })],
  ['doubled', 'an event recorded again under another id', { ledger: [...LEDGER, again] }],
  ['doubled', 'an event recorded again under the same id', { ledger: [...LEDGER, { ...again, eventId: 'e4' }] }],
  ['changed', 'a byte of the data changed', changed(1, { data: LEDGER[1]?.data.replace('một', 'mốt') ?? '' })],
  ['changed', 'a byte of the metadata changed', changed(1, { metadata: `${LEDGER[1]?.metadata ?? ''} ` })],
  ['changed', 'an event replaced by another, hash and all', { ledger: [...without(4), other] }],
  [
    'changed',
    'an event other than what its client was told',
    journal((entry) => (entry.t === 'acknowledged' && entry.position === 4 ? [{ ...entry, revision: 7 }] : [entry])),
  ],
  [
    'unresolved',
    'a command that was never answered',
    journal((entry) => (entry.t === 'acknowledged' && entry.position === 4 ? [] : [entry])),
  ],
  [
    'unresolved',
    'a command that was refused and took effect',
    journal((entry) =>
      entry.t === 'acknowledged' && entry.position === 4
        ? [{ t: 'refused', key: entry.key, attempt: 1, at: 4, why: '422' }]
        : [entry],
    ),
  ],
  ['lost', 'a file that was acknowledged and never fetched', attached()],
  ['lost', 'a file that was acknowledged and is another now', attached({ t: 'fetched', sha256: 'f0', same: false })],
  ['unseen', 'an event that a subscriber was never told', onSeen(3, () => [])],
  ['disordered', 'an event that a subscriber was told twice', onSeen(3, (entry) => [entry, entry])],
  [
    'disordered',
    'an event that a subscriber was told late',
    {
      journal: [
        ...good.journal.filter((entry) => entry.t !== 'seen' || entry.sequence !== 1),
        ...good.journal.filter((entry) => entry.t === 'seen' && entry.sequence === 1),
      ],
    },
  ],
  ['changed', 'an event that a subscriber was told otherwise', onSeen(3, (entry) => [{ ...entry, data: {} }])],
  [
    'stale',
    'a reader shown less than the position it presented',
    journal((entry) => (entry.t === 'read' ? [{ ...entry, presented: 4 }] : [entry])),
  ],
  [
    'stale',
    'a reader shown a report too few for the position answered for',
    journal((entry) => (entry.t === 'read' ? [{ ...entry, reports: 0 }] : [entry])),
  ],
  ['unequal', 'read models that did not come to the end', { readModels: { ...good.readModels, checkpoint: 3 } }],
  [
    'unequal',
    'a read model with another status',
    {
      readModels: { ...good.readModels, standings: new Map([[`${TASK} BTC`, { ...standing, status: 'overdue' }]]) },
    },
  ],
  [
    'unequal',
    'a read model with a task that is not in the log',
    {
      readModels: { ...good.readModels, titles: new Map([...good.readModels.titles, ['b2', 'Việc khác']]) },
    },
  ],
  [
    'crashed',
    'a program that ended by itself',
    { journal: [...good.journal, { t: 'crashed', program: 'server', at: 1, why: 'x' }] },
  ],
  [
    'stuck',
    'a fault after which nothing got through',
    journal((entry) => (entry.t === 'fault' ? [{ ...entry, recoveredMs: null }] : [entry])),
  ],
];

const entriesOf = ({ journal: all }: Evidence, sequence: number): readonly EntryOf<'seen'>[] =>
  all.filter((entry): entry is EntryOf<'seen'> => entry.t === 'seen' && entry.sequence === sequence);

describe('the judge', () => {
  it('finds nothing where nothing is wrong, and counts', () => {
    expect(verdictOn(good)).toMatchObject({
      ...{ ok: true, trials: 1, faults: { kill: 1 }, events: 5, seen: { sse: 5 }, reads: 1, first: [] },
      commands: { sent: 5, acknowledged: 5, refused: 0, unknownOnce: 0 },
    });
  });

  it.each(broken)('condemns as %s %s', (kind, _what, change) => {
    const { ok, violations } = verdictOn({ ...good, ...change });
    expect([ok, violations[kind] > 0]).toStrictEqual([false, true]);
  });

  it('does not acquit where nothing was acknowledged', () => {
    expect(
      verdictOn({
        ...good,
        ledger: [],
        journal: [],
        readModels: { checkpoint: -1, standings: new Map(), titles: new Map() },
      }).ok,
    ).toBe(false);
  });

  it('acquits a file that was fetched as it was sent', () => {
    const { violations } = verdictOn({ ...good, ...attached({ t: 'fetched', sha256: 'f0', same: true }) });
    expect(violations.lost).toBe(0);
  });

  it('acquits a subscriber that was told again what it had not confirmed, unless it is told late', () => {
    const unconfirmed = (entry: EntryOf<'seen'>): EntryOf<'seen'> => ({ ...entry, once: false });
    const again = onSeen(3, (entry) => [unconfirmed(entry), unconfirmed(entry)]);
    expect(verdictOn({ ...good, ...again }).violations.disordered).toBe(0);
    const late = onSeen(3, () => []);
    const third = entriesOf(good, 3).map(unconfirmed);
    expect(verdictOn({ ...good, journal: [...(late.journal ?? []), ...third] }).violations.disordered).toBe(1);
  });

  it('counts a fault that missed its moment as misfired, not as fired', () => {
    const missed = journal((entry) => (entry.t === 'fault' ? [{ ...entry, fired: false }] : [entry]));
    expect(verdictOn({ ...good, ...missed })).toMatchObject({ faults: {}, misfired: { kill: 1 } });
  });
});
