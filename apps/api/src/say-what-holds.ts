import { effectiveSettings, readSettings } from '#libs/settings';

/** Checks the settings without starting anything, and prints them without secrets. @throws SettingsRefused */
export const sayWhatHolds = async (): Promise<void> => {
  readSettings(process.env);
  const held = effectiveSettings(process.env);
  const lines = held.map(({ name, value, set, secret }) => `${name}=${secret ? (set ? '***' : '') : (value ?? '')}`);
  process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(held, null, 2) : lines.join('\n')}\n`);
};
