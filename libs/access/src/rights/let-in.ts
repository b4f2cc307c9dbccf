import { operations, type Grants, type OperationName, type Span } from '../operations.js';
import type { Principal } from '../principal.js';
import { everything, unitsOf, type Reach } from '../reach.js';
import type { Role } from '../role.js';

/** In which of the caller's roles an operation is allowed, and what lies within reach by all of them that allow it. */
export type LetIn = Readonly<{ role: Role; reach: Reach }>;

/** The role of the widest span speaks; the others add up. Null when none of the roles is in the row. */
export const letIn = (
  { roles, agency, fields }: Principal,
  operation: OperationName,
  predecessors: readonly string[],
): LetIn | null => {
  const row: Grants = operations[operation];
  const granted = roles.flatMap((role): readonly [Role, Span][] => {
    const span = row[role];
    return span === undefined ? [] : [[role, span]];
  });
  const chief = granted.find(([, span]) => span === 'all') ?? granted[0];
  if (chief === undefined) return null;
  const [role, span] = chief;
  if (span === 'all') return { role, reach: everything };
  const has = (wanted: Span): boolean => granted.some(([, given]) => given === wanted);
  const own = agency === null ? [] : [agency, ...predecessors];
  const agencies = has('own') ? own : has('units') ? own.map(unitsOf) : [];
  return { role, reach: { all: false, agencies, fields: has('watched') ? fields : [] } };
};
