/** What one part of a run came to. `ok` also asks that something was run. */
export type Outcome = Readonly<{ ok: boolean; told: string }>;
