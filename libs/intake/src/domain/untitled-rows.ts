import { cleaned } from './clean-text.js';
import type { Finding } from './finding.js';
import { KEPT } from './flattened-rows.js';
import { placeOf } from './place.js';
import type { RawRow } from './raw-row.js';
import { ordinalOf } from './read-row.js';

/** A row whose title a person can read; any other is no task, whatever else it prints. */
export const isTitled = ({ cells }: RawRow): boolean => /[\p{L}\p{N}]/u.test(cleaned(cells.title ?? ''));

export const untitledFinding = (appendix: string, raw: RawRow): Finding => ({
  code: 'missing-title',
  place: placeOf(appendix, raw.section?.number ?? null, ordinalOf(raw), raw.at),
  values: { cells: [...KEPT].flatMap((role) => raw.cells[role] ?? []).join(' | ') },
});
