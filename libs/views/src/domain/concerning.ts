import type { Day } from '#libs/kernel';
import type { Assigned, Happening } from './happening.js';

/** A lead that was added answers from that day on. */
export const startOf = (assigned: Assigned, known: readonly Happening[], agency: string): Day =>
  assigned.assignees.includes(agency)
    ? assigned.on
    : (known.find((one) => one.kind === 'lead' && one.agency === agency)?.on ?? assigned.on);

/** Whether it concerns the assignment of one of them. */
export const concerns = (happening: Happening, agencies: readonly string[]): boolean =>
  happening.kind === 'assigned' ||
  happening.kind === 'withdrawn' ||
  happening.agency === null ||
  agencies.includes(happening.agency);
