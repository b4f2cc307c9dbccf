import type { OperationName } from './operations.js';
import type { Principal } from './principal.js';
import type { Reach } from './reach.js';
import type { Role } from './role.js';

/** A request that was let in: who asks, in which of the roles it is allowed, and what lies within reach. */
export type Caller = Readonly<{ principal: Principal; role: Role; operation: OperationName; reach: Reach }>;

/** What the HTTP request carries: `principal` once the token was read, `caller` once the guard let it in. */
export type CallingRequest = { principal?: Principal | null; caller?: Caller };
