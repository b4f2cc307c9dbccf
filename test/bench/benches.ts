import { append } from './append/append.bench.js';
import { command } from './command/command.bench.js';
import type { Bench } from './kit/bench.js';

/** Every bench of `npm run bench`, in the order in which `all` runs them. */
export const benches: readonly Bench[] = [append, command];
