import { append } from './append/append.bench.js';
import { capacity } from './capacity/capacity.bench.js';
import { command } from './command/command.bench.js';
import { footprint } from './footprint/footprint.bench.js';
import { latency } from './latency/latency.bench.js';
import { importing } from './import/import.bench.js';
import { project } from './project/project.bench.js';
import { query } from './query/query.bench.js';
import type { Bench } from './kit/bench.js';

/** Every bench of `npm run bench`, in the order in which `all` runs them. */
export const benches: readonly Bench[] = [append, command, latency, footprint, importing, project, query, capacity];
