export { readSettings } from './read-settings.js';
export { settings, type SettingName, type Settings } from './settings.js';
export { SettingsRefused } from './settings-refused.js';
export { effectiveSettings, type EffectiveSetting } from './effective-settings.js';
export { settingsTable } from './settings-table.js';
export { duration } from './duration.js';
