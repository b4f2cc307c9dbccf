import type { Setting } from './setting.js';
import { settings } from './settings.js';

export type EffectiveSetting = Readonly<{ name: string; value: string | null; set: boolean; secret: boolean }>;

/** What holds, as written; of a secret only whether it is set. */
export const effectiveSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): readonly EffectiveSetting[] =>
  Object.entries<Setting<unknown>>(settings).map(([name, { fallback, secret }]) => {
    const given = environment[name] || null;
    return { name, value: secret ? null : (given ?? fallback), set: given !== null, secret };
  });
