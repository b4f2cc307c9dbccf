import type { Day } from '#libs/kernel';
import type { StatusReported } from './assignment.events.js';

/** What an agency files; a completion day it names is stated, never inferred. */
export type StatusReport = Omit<StatusReported['data'], 'completion' | 'contradictions'> &
  Readonly<{ completedOn: Day | null }>;
