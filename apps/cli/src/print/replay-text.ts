import { dayAt } from '#libs/kernel';
import { statuses, type Change, type HistoryStep, type TaskReplay } from '#libs/views';
import { printed } from './day.js';
import { table } from './table.js';
import { statusWord, type Language } from './words.js';

export const replayText = ({ taskId, steps }: TaskReplay, language: Language): string => {
  const vi = language === 'vi';
  const rows = table<HistoryStep>(
    [
      { title: '#', width: 8, align: 'right', of: ({ sequence }) => sequence },
      {
        title: vi ? 'Hiệu lực, ghi nhận' : 'Effective, recorded',
        width: 18,
        of: ({ effectiveOn, recordedAt }) => `${printed(effectiveOn)}\n${inHanoi(recordedAt)}`,
      },
      {
        title: vi ? 'Sự kiện, ai' : 'Event, who',
        width: 21,
        of: ({ type, actor }) => `${type}\n${actor.name}`,
      },
      { title: vi ? 'Nguồn' : 'Source', width: 17, of: ({ source }) => sourceText(source) },
      {
        title: vi ? 'Tình trạng sau đó, thay đổi' : 'State after, changes',
        width: 0,
        of: (step) => stateText(step, language),
      },
    ],
    steps,
  );
  return `${taskId}\n${rows}`;
};

/** dd/mm/yyyy HH:MM; Hanoi is seven hours ahead all year. */
const inHanoi = (instant: string): string => {
  const shifted = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${printed(dayAt(instant))} ${shifted.slice(11, 16)}`;
};

const sourceText = (source: HistoryStep['source']): string =>
  source === null ? '' : [source.document?.slice(0, 8), source.place].filter(Boolean).join('\n');

const stateText = ({ state, changes }: HistoryStep, language: Language): string => {
  const lines = new Map<string, (string | null)[]>();
  changes
    .filter(({ field }) => field !== 'late')
    .forEach((change) =>
      lines.set(changeText(change, language), [...(lines.get(changeText(change, language)) ?? []), change.agency]),
    );
  return [
    ...(state === null ? [] : [statusWord(state.status, language)]),
    ...[...lines].map(([line, of]) => `- ${line}${of.includes(null) ? '' : ` (${agenciesText(of)})`}`),
  ].join('\n');
};

const agenciesText = (agencies: readonly (string | null)[]): string =>
  agencies.length <= 3 ? agencies.join(', ') : `${agencies.slice(0, 2).join(', ')} +${agencies.length - 2}`;

const FIELDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  status: { vi: 'tình trạng', en: 'status' },
  dueOn: { vi: 'thời hạn', en: 'due' },
  remedialDueOn: { vi: 'hạn khắc phục', en: 'remedial date' },
  completedOn: { vi: 'ngày hoàn thành', en: 'completed on' },
  completionBasis: { vi: 'căn cứ của ngày', en: 'basis of the day' },
  observed: { vi: 'theo văn bản', en: 'by a document' },
};

const changeText = ({ field, from, to }: Change, language: Language): string => {
  const name = FIELDS[field]?.[language] ?? field;
  return from === null
    ? `${name}: ${valueText(to, language)}`
    : `${name}: ${valueText(from, language)} → ${valueText(to, language)}`;
};

const valueText = (value: Change['to'], language: Language): string => {
  const vi = language === 'vi';
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? (vi ? 'có' : 'yes') : vi ? 'không' : 'no';
  const status = statuses.find((one) => one === value);
  if (status !== undefined) return statusWord(status, language);
  if (value === 'stated') return vi ? 'được nêu' : 'stated';
  if (value === 'inferred') return vi ? 'suy ra' : 'inferred';
  return printed(value);
};
