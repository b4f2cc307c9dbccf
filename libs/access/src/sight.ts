import type { Reach } from './reach.js';

export type Sighted = Readonly<{ taskId: string; agency: string | null }>;

/** Answers from the log, not from read models, so that what was just written is seen at once. */
export abstract class Sight {
  /** Whether the task exists (with an agency: whether it is or was that agency's duty) and lies within reach. */
  abstract sees(reach: Reach, object: Sighted): Promise<boolean>;
}
