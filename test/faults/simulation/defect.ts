/** Mistakes planted on purpose: a simulation that lets one of them pass proves nothing. */
export const defects = [
  'an acknowledged append is lost',
  'an append is stored twice under other ids',
  'a process moves its checkpoint before it has acted',
  'a wake is missed and nobody looks by himself',
  'rows are written although the checkpoint has moved',
] as const;

export type Defect = (typeof defects)[number];
