import type { Share } from './fill-slices.js';

/** What a thread is told: where, which read models by name, and which of the slices of the last cut. */
export type FillingOrder = Readonly<{ url: string; models: readonly string[]; share: Share }>;
