import { eventStoreContract } from '../contract/event-store.contract.js';
import { MemoryEventStore } from './memory-event-store.js';
import { MemoryLog } from './memory-log.js';

describe('event store in memory', () => {
  eventStoreContract(async () => {
    const log = new MemoryLog();
    return { open: (upcasters) => new MemoryEventStore(upcasters, log), end: async () => undefined };
  });
});
