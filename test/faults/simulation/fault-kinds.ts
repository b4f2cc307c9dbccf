/** Everything that goes wrong in a run, or must not matter. A set of runs counts for nothing where one of them never fired. */
export const faultKinds = [
  'answer-lost-before-storing',
  'answer-lost-after-storing',
  'conflict',
  'command-sent-twice-at-once',
  'crash',
  'crash-with-a-command-in-flight',
  'crash-before-the-checkpoint',
  'leader-usurped',
  'checkpoint-refused',
  'wake-lost',
  'wake-doubled',
  'wake-delayed',
  'wake-out-of-order',
  'page-repeated',
  'clock-forward',
  'clock-back',
  'month-end',
  'year-end',
  'merger',
  'import',
] as const;

export type FaultKind = (typeof faultKinds)[number];
