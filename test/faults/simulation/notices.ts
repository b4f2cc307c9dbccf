import { createHash } from 'node:crypto';
import { plusDays, type Day } from '#libs/kernel';
import type { NoticeRow } from '#libs/intake/facts';
import type { DocumentCommand } from '../../../libs/intake/src/domain/document.decider.js';
import { identifyRows } from '../../../libs/processes/src/import-knowledge/identify-rows.js';
import { agencies, nameOf } from './agencies.js';
import type { Seeded } from './seeded.js';

const ROWS_PER_CHUNK = 2;

/** The commands by which an import accepts a notice that was read, in their order; the file itself is read elsewhere. */
export const notice = (seeded: Seeded, number: string, today: Day): readonly DocumentCommand[] => {
  const signedOn = plusDays(today, -1);
  const rows = identifyRows(
    Array.from({ length: seeded.between(2, 5) }, (_, row) => rowOf(seeded, number, row + 1, signedOn)),
  );
  const [sha256, reading] = [number, JSON.stringify(rows)].map((text) =>
    createHash('sha256').update(text).digest('hex'),
  );
  if (sha256 === undefined || reading === undefined) throw new Error('no hash');
  const chunks = Array.from({ length: Math.ceil(rows.length / ROWS_PER_CHUNK) }, (_, chunk) =>
    rows.slice(chunk * ROWS_PER_CHUNK, (chunk + 1) * ROWS_PER_CHUNK),
  );
  return [
    ...chunks.map((some, chunk) => ({ kind: 'RecordRows', sha256, reading, chunk, rows: some }) as const),
    {
      ...{ kind: 'AcceptDocument', chunks: chunks.length, sha256, reading, fileName: `${number}.txt`, format: 'text' },
      ...{ number, signedOn, appendices: [], rows: rows.length, findings: [] },
    },
  ];
};

const rowOf = (
  seeded: Seeded,
  number: string,
  row: number,
  signedOn: Day,
): Omit<NoticeRow, 'taskId' | 'directiveId'> => {
  const code = seeded.of(agencies);
  return {
    directive: { number: `${seeded.between(1, 2)}/NQ-CP`, kind: 'Nghị quyết', signedOn, printed: 'Nghị quyết' },
    effectiveOn: signedOn,
    listing: {
      ...{ notice: number, signedOn, appendix: 'I', section: 1, sectionTitle: 'Mục', group: null, ordinal: row, row },
    },
    title: `Việc in ${seeded.between(1, 8)}`,
    ...{ leadText: nameOf(code), leads: [{ kind: 'agency', code, name: nameOf(code) }], unresolvedLeads: [] },
    assignees: [code],
    due: { text: null, kind: 'day', on: plusDays(signedOn, seeded.between(1, 30)) },
    progress: seeded.oneIn(2)
      ? {
          ...{ effectiveOn: signedOn, label: 'Đang thực hiện', claim: 'in-progress' },
          ...{ resultText: 'Đang làm', completion: null },
        }
      : null,
  };
};
