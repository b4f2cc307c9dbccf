import type { Setting } from './setting.js';
import { settings } from './settings.js';

/** The table of all settings as Markdown, one line each: what README.md shows. */
export const settingsTable = (): string =>
  [
    '| Setting | Default | Form | |',
    '|---|---|---|---|',
    ...Object.entries<Setting<unknown>>(settings).map(
      ([name, { form, fallback, about }]) =>
        `| \`${name}\` | ${fallback === null ? '' : `\`${fallback}\``} | ${form.said.en.replaceAll('|', '\\|')} | ${about.en} |`,
    ),
  ].join('\n');
