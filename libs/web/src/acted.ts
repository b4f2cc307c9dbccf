/**
 * What the handler of an act returns to be answered: `revision` becomes the ETag, `sequence` the `Task-Ledger-Position`;
 * what else is in it is answered as it stands. `events` 0: everything was so already.
 */
export type Acted = Readonly<{ events: number; revision: number; sequence: number | null }>;
