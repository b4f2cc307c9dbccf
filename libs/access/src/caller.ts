import type { OperationName } from './operations.js';
import type { Principal } from './principal.js';
import type { Reach } from './reach.js';
import type { Role } from './role.js';

/**
 * A request that was let in: who asks, in which of the roles it is allowed, and what lies within reach; for who writes upon
 * an own duty without the agencies that were merged into the own one.
 */
export type Caller = Readonly<{
  principal: Principal;
  role: Role;
  operation: OperationName;
  reach: Reach;
  /** On a route that writes upon a task: just before its streams were looked into, by `performance.now()`. */
  since?: number;
}>;

/** What the HTTP request carries: `principal` once the token was read, `caller` once the guard let it in. */
export type CallingRequest = { principal?: Principal | null; caller?: Caller };
