import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Upcasters } from '#libs/event-store';
import { contractsFolder } from './stored-samples.js';

/** What the front door `facts.ts` of a capability says of its events: the `…EventTypes` records and, if any, `…Upcasters`. */
export type Capability = Readonly<{
  name: string;
  unions: readonly string[];
  types: readonly string[];
  upcasters: Upcasters;
}>;

const libs = join(contractsFolder, '../../libs');

/** Every library with events, found and not listed, so that none can be forgotten. */
export const capabilities = async (): Promise<readonly Capability[]> => {
  const names = (await readdir(libs)).filter((name) => existsSync(join(libs, name, 'src/facts.ts'))).sort();
  return Promise.all(
    names.map(async (name): Promise<Capability> => {
      const facts = (await import(`#libs/${name}/facts`)) as Readonly<
        Record<string, Readonly<Record<string, unknown>>>
      >;
      const records = Object.entries(facts).filter(([record]) => record.endsWith('EventTypes'));
      const upcasters = Object.entries(facts).filter(([record]) => record.endsWith('Upcasters'));
      return {
        name,
        unions: records.map(([record]) => record.charAt(0).toUpperCase() + record.slice(1, -'Types'.length)),
        types: records.flatMap(([, record]) => Object.keys(record)).sort(),
        upcasters: Object.assign({}, ...upcasters.map(([, record]) => record)) as Upcasters,
      };
    }),
  );
};
