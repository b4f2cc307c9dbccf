export { roles, type Role } from './role.js';
export type { Principal } from './principal.js';
export { everything, isOwn, nothing, reaches, type Concern, type Reach } from './reach.js';
export { operations, type Grants, type OperationName, type Span } from './operations.js';
export { Sight, type Sighted } from './sight.js';
export { Succession } from './succession.js';
export type { Caller, CallingRequest } from './caller.js';
export { CalledBy } from './caller.decorator.js';
export { Operation, OPERATION, Public, PUBLIC } from './operation.decorator.js';
