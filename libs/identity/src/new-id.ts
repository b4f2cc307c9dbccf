import { v7 } from 'uuid';

/** UUIDv7 (RFC 9562, 5.7): random, sorts by the millisecond it was made in. */
export const newId = (): string => v7();
