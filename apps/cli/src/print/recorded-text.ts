import type { Language } from './words.js';

type Recorded = Readonly<{
  events: number;
  revision: number;
  position: number | null;
  taskId?: string;
  directiveId?: string;
}>;

/** That something was recorded and where, or that it was so already. */
export const recordedText = (
  { events, revision, position, taskId, directiveId }: Recorded,
  language: Language,
): string => {
  const vi = language === 'vi';
  const place = vi
    ? `vị trí ${position ?? '–'} trong sổ, phiên bản ${revision}`
    : `ledger position ${position ?? '–'}, revision ${revision}`;
  const done = vi ? `Đã ghi: ${place}` : `Recorded: ${place}`;
  const known = vi ? `Không có gì mới, đã ghi như vậy từ trước: ${place}` : `Nothing new, it was so already: ${place}`;
  const id = taskId ?? directiveId;
  return [...(id === undefined ? [] : [id]), events === 0 ? known : done].join('\n');
};
