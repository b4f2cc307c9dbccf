import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

const CALM_MS = 3_000;

export const noFault: Fault = {
  kind: 'no-fault',
  what: 'three seconds of load and nothing else; only when asked for',
  onlyWhenAsked: true,
  fire: async ({ tail }) => {
    const at = Date.now();
    await pause(CALM_MS);
    await tail.refresh();
    return { at, healedAt: Date.now(), fired: true, evidence: { calmMs: CALM_MS } };
  },
};
