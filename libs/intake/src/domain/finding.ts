import type { PlainRecord } from '#libs/kernel';

export type FindingCode =
  | 'repeated-ordinal'
  | 'missing-ordinal'
  | 'row-without-ordinal'
  | 'unreadable-ordinal'
  | 'unknown-label'
  | 'unresolved-lead'
  | 'missing-lead'
  | 'missing-deadline'
  | 'unreadable-deadline'
  | 'missing-title'
  | 'missing-directive'
  | 'unresolved-directive'
  | 'several-directives'
  | 'directive-dates-differ'
  | 'directive-after-notice'
  | 'overdue-but-in-progress'
  | 'on-time-but-completed-later'
  | 'late-but-completed-in-time'
  | 'due-before-directive'
  | 'due-differs-from-register'
  | 'row-joined'
  | 'footnote'
  | 'text-not-placed';

/** `place` reads from large to small: appendix, section, row or line. `values` fill the message of the code. */
export type Finding = Readonly<{ code: FindingCode; place: string; values: PlainRecord }>;
