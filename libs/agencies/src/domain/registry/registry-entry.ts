import type { Day } from '#libs/kernel';
import type { AgencyKind } from '../agency.events.js';

export type RegistryAgency = Readonly<{ code: string; name: string; kind: AgencyKind; aliases: readonly string[] }>;
export type FormerAgency = Readonly<RegistryAgency & { successor: string; on: Day }>;
export type RegistryGroup = Readonly<{
  code: string;
  name: string;
  aliases: readonly string[];
  members: readonly string[];
}>;
