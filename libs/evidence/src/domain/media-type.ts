/** What was found in a file, and what its sender says of it. `sniffed`: by its first bytes; `ending`: lower case, no dot. */
export type Signs = Readonly<{
  sniffed: string | null;
  plainText: boolean;
  ending: string | null;
  declared: string | null;
}>;

export type TypeVerdict =
  | Readonly<{ mediaType: string }>
  | Readonly<{ refused: 'evidence.type-refused' | 'evidence.type-contradicted'; place: string }>;

type Accepted = Readonly<{ endings: readonly string[]; alsoSaid: readonly string[] }>;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** Containers are taken only where their inside is known: no archives, no macros, nothing that a browser would run. */
const accepted: Readonly<Record<string, Accepted>> = {
  'application/pdf': { endings: ['pdf'], alsoSaid: ['application/x-pdf'] },
  [`${OFFICE}.wordprocessingml.document`]: { endings: ['docx'], alsoSaid: ['application/msword'] },
  [`${OFFICE}.spreadsheetml.sheet`]: { endings: ['xlsx'], alsoSaid: ['application/vnd.ms-excel'] },
  [`${OPEN}.text`]: { endings: ['odt'], alsoSaid: [] },
  [`${OPEN}.spreadsheet`]: { endings: ['ods'], alsoSaid: [] },
  'image/png': { endings: ['png'], alsoSaid: ['image/x-png'] },
  'image/jpeg': { endings: ['jpg', 'jpeg'], alsoSaid: ['image/jpg', 'image/pjpeg'] },
  'text/csv': { endings: ['csv'], alsoSaid: ['text/plain', 'application/csv', 'application/vnd.ms-excel'] },
  'text/plain': { endings: ['txt', 'log', 'md'], alsoSaid: ['text/markdown'] },
};

const SILENT: ReadonlySet<string> = new Set(['application/octet-stream', 'binary/octet-stream']);

/**
 * The type by which a file is kept and served. What is in it decides; a name or a declared type that says otherwise is
 * refused rather than corrected, because one of the two is a mistake or a disguise.
 */
export const typeVerdict = (signs: Signs): TypeVerdict => {
  const mediaType = signs.sniffed ?? textTypeOf(signs);
  const known = mediaType === null ? undefined : accepted[mediaType];
  if (mediaType === null || known === undefined) return { refused: 'evidence.type-refused', place: 'file' };
  const { ending, declared } = signs;
  if (ending !== null && !known.endings.includes(ending))
    return { refused: 'evidence.type-contradicted', place: 'name' };
  if (declared !== null && !SILENT.has(declared) && declared !== mediaType && !known.alsoSaid.includes(declared)) {
    return { refused: 'evidence.type-contradicted', place: 'Content-Type' };
  }
  return { mediaType };
};

/** Text has no first bytes of its own: the sender tells a table from prose. */
const textTypeOf = ({ plainText, ending, declared }: Signs): string | null => {
  if (!plainText) return null;
  return ending === 'csv' || (ending === null && declared === 'text/csv') ? 'text/csv' : 'text/plain';
};

/** `báo cáo.PDF` → `pdf`; null where the name has no ending. */
export const endingOf = (name: string): string | null =>
  /[^.]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? null;

/** `Text/CSV; charset=utf-8` → `text/csv`. */
export const declaredType = (contentType: string | undefined): string | null =>
  (contentType?.split(';')[0] ?? '').trim().toLowerCase() || null;
