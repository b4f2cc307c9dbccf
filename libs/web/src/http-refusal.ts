import type { Fault } from '#libs/kernel';

/** A request that is refused with a status of HTTP and a stable code, before or instead of being carried out. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly faults: readonly Fault[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${code}`);
    this.name = 'HttpRefusal';
  }
}
