export type { Plain, PlainRecord, Fact, Recorded } from './fact.js';
export type { Actor, Metadata, Source } from './metadata.js';
export type { Decider } from './decider.js';
export type { Projection } from './projection.js';
export type { Process } from './process.js';
export { Rejection, type Bilingual, type Fault } from './rejection.js';
export { type Day, dayAt, dayOf, daysBetween, isDay, monthEnd, plusDays } from './day.js';
export { unreachable } from './unreachable.js';
