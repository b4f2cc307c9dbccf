import type { Day } from '#libs/kernel';
import type { Lead } from '../domain/lead.js';

/** A code as the register knows it on a day; `successor` answers for it by then, null while it answers for itself. */
export type Registered = Readonly<{ lead: Lead; successor: Readonly<{ code: string; name: string }> | null }>;

/** The register of agencies and groups; answered by whoever keeps it, as of now. */
export abstract class AgencyRegister {
  /** What each code means on the day, in their order; null where nothing is registered under it. */
  abstract lookUp(codes: readonly string[], on: Day): Promise<readonly (Registered | null)[]>;
}
