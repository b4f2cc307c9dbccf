import type { Random } from '../random.js';
import type { StoreKind } from '../store-kind.js';
import type { System } from '../system/system.js';

/**
 * What a trial did. `at`: the moment it struck; `healedAt`: when nothing stood in the way any more; `fired`: proof that it
 * met what it was meant to meet, told in `evidence`.
 */
export type Fired = Readonly<{
  at: number;
  healedAt: number;
  fired: boolean;
  evidence: Readonly<Record<string, unknown>>;
}>;

/** One kind of fault. `fire` strikes once and heals. */
export type Fault = Readonly<{
  kind: string;
  what: string;
  /** Where it makes sense; absent: with either. */
  stores?: readonly StoreKind[];
  /** Not part of a run of all kinds. */
  onlyWhenAsked?: boolean;
  /** A system of its own, in which this one has its data on a disk that can be filled. */
  smallDiskOf?: StoreKind;
  /** Why it cannot be tried here; null: it can. */
  unfit?: (system: System) => Promise<string | null>;
  begin?: (system: System) => Promise<void>;
  fire: (system: System, random: Random) => Promise<Fired>;
  end?: (system: System) => Promise<void>;
}>;
