/** A lead as the agency registry resolved it on the day the task took effect; a group keeps the members of that day. */
export type Lead =
  | Readonly<{ kind: 'agency'; code: string; name: string }>
  | Readonly<{ kind: 'group'; code: string; name: string; members: readonly string[] }>;
