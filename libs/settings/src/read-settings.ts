import type { Fault } from '#libs/kernel';
import { combinations } from './combinations.js';
import { nearMiss } from './near-miss.js';
import type { Setting } from './setting.js';
import { SettingsRefused } from './settings-refused.js';
import { settings, type Settings } from './settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads all settings at once. A variable that is set to nothing counts as absent, as compose files write it. Variables of
 * others are none of our business, but a name that is all but one of ours is taken for a slip.
 * @throws SettingsRefused naming every fault
 */
export const readSettings = (environment: Environment): Settings => {
  const rows = Object.entries<Setting<unknown>>(settings);
  const read = rows.map(([name, row]) => [name, valueOf(row, environment[name])] as const);
  const malformed = rows.filter(([name, row], index) => read[index]?.[1] === null && isWritten(row, environment[name]));
  const faults = [...malformed.map(([name, row]) => notOfForm(name, row, environment[name])), ...slips(environment)];
  if (faults.length > 0) throw new SettingsRefused(faults);
  const values = Object.fromEntries(read) as unknown as Settings;
  const contradictions = combinations.flatMap((contradictionsOf) => contradictionsOf(values));
  if (contradictions.length > 0) throw new SettingsRefused(contradictions);
  return values;
};

const isWritten = ({ fallback }: Setting<unknown>, given: string | undefined): boolean =>
  Boolean(given) || fallback !== null;

const valueOf = ({ form, fallback }: Setting<unknown>, given: string | undefined): unknown => {
  const written = given || fallback;
  return written === null ? null : form.read(written);
};

const notOfForm = (name: string, { form, secret }: Setting<unknown>, given: string | undefined): Fault => {
  const shown = secret ? '' : ` "${given ?? ''}"`;
  return {
    code: 'settings.malformed',
    place: name,
    message: {
      vi: `giá trị${shown} không hợp lệ; cần ${form.said.vi}`,
      en: `the value${shown} is not valid; give ${form.said.en}`,
    },
  };
};

const slips = (environment: Environment): readonly Fault[] => {
  const known = Object.keys(settings);
  return Object.keys(environment).flatMap((written) => {
    const meant = known.includes(written) ? null : nearMiss(written, known);
    if (meant === null || !environment[written]) return [];
    const message = { vi: `không có thiết lập này; có phải ${meant}?`, en: `no such setting; is ${meant} meant?` };
    return [{ code: 'settings.unknown', place: written, message }];
  });
};
