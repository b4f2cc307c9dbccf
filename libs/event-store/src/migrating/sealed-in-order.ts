import { leafHash, type SealedEvent } from './sealed-event.js';

export type OrderFault = 'sequence' | 'hash' | 'instant';

/** What is wrong with an event by itself and after the one before it (null: it is the first). */
export const orderFaults = (event: SealedEvent, before: SealedEvent | null): readonly OrderFault[] => [
  ...(event.sequence === (before?.sequence ?? -1) + 1 ? [] : (['sequence'] as const)),
  ...(event.leafHash === leafHash(event) ? [] : (['hash'] as const)),
  ...(before === null || event.recordedAt >= before.recordedAt ? [] : (['instant'] as const)),
];
