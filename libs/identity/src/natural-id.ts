import { v5 } from 'uuid';

const NAMESPACE = 'b7d0f6de-5f0a-5a52-9f6f-3f4f4a2c9b11';

/** UUIDv5 (RFC 9562, 5.5) of `parts`: the same parts give the same id on every machine, for ever. */
export const naturalId = (...parts: readonly (string | number)[]): string => v5(JSON.stringify(parts), NAMESPACE);
