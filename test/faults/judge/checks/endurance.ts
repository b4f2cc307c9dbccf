import { entries, type Evidence } from '../evidence.js';
import type { Violation } from '../violation.js';

/** No program ended that nobody killed, and after every fault commands got through again. */
export const endurance = (evidence: Evidence): readonly Violation[] => [
  ...entries(evidence, 'crashed').map(({ program, why }) => ({ kind: 'crashed', what: `${program}: ${why}` }) as const),
  ...entries(evidence, 'fault')
    .filter(({ recoveredMs }) => recoveredMs === null)
    .map(({ kind, at }) => ({ kind: 'stuck', what: `${kind} at ${new Date(at).toISOString()}` }) as const),
];
