import { parseArgs } from 'node:util';
import { specKinds, type SpecKind } from './in-specs/spec-kinds.js';
import type { Fault } from './kinds/fault.js';
import { killProcess } from './kinds/kill-process.js';
import { kinds } from './kinds/kinds.js';
import type { RunOptions } from './run-faults.js';
import type { StoreKind } from './store-kind.js';

const listed = (all: readonly Readonly<{ kind: string; what: string }>[]): string =>
  all.map(({ kind, what }) => `  ${kind.padEnd(18)} ${what}`).join('\n');

export const HELP = `Lets faults loose on real processes under load; a judge that shares no code with the server then looks
whether anything was lost, doubled, changed, disordered, stale or unequal.

  npm run faults -- [--trials N] [--kinds KIND,KIND] [--store STORE] [--kill PID] [--seed S] [--workers N] [--keep] [--json]
  npm run faults -- --simulate [--seeds N] [--seed S] …        seeded simulation alone; --simulate --help tells more

  --trials   trials of each kind (3); one that misses its moment is told as misfired, and tried again
  --kinds    these kinds alone
  --store    postgres, or eventstoredb: the one of EVENTSTORE_URL, else its test server (postgres)
  --kill     kills this process once, too, and expects the rest to do without it
  --seed     the same seed makes the same choices (1); moments still differ from run to run
  --workers  clients that act at once (8)
  --keep     keeps journals and logs also when all went well
  --json     prints the summary as one line of JSON

Kinds that strike a system under load, and that the judge judges:
${listed(kinds)}

Kinds that specs let loose and judge themselves, after those:
${listed(specKinds)}

Ends with 0 when the verdict is good and every kind fired or was skipped for a reason that is told, 1 when not, 2 when
misused.
`;

export type Options = Omit<RunOptions, 'say'> & Readonly<{ specKinds: readonly SpecKind[]; json: boolean }>;

/** What is asked for, `'help'`, or every fault of it. */
export const optionsOf = (given: readonly string[], environment: NodeJS.ProcessEnv): Options | 'help' | string[] => {
  const values = parsed(given);
  if (values instanceof Error) return [values.message];
  if (values.help) return 'help';
  const faults: string[] = [];
  const whole = (name: 'trials' | 'seed' | 'workers' | 'kill', least: number): number => {
    const value = Number(values[name]);
    if (!/^\d{1,9}$/.test(values[name] ?? '') || value < least) {
      faults.push(`--${name}: a whole number of at least ${least}, not "${values[name]}"`);
    }
    return value;
  };
  const { keep, json } = values;
  const store = storeOf(values.store, faults);
  const named = values.kinds?.split(',') ?? null;
  if (named !== null) faults.push(...misnamed(named, store));
  const [trials, seed, workers] = [whole('trials', 1), whole('seed', 0), whole('workers', 1)];
  const killing = values.kill === undefined ? [] : [killProcess(whole('kill', 2))];
  const eventStoreUrl = (store === 'eventstoredb' && environment['EVENTSTORE_URL']) || null;
  if (faults.length > 0) return faults;
  const chosen = <Kind extends Choice>(all: readonly Kind[]): readonly Kind[] =>
    all.filter((one) => fits(one, store) && (named?.includes(one.kind) ?? one.onlyWhenAsked !== true));
  return {
    kinds: [...chosen<Fault>(kinds), ...killing],
    specKinds: chosen<SpecKind>(specKinds),
    ...{ trials, seed, workers, store, eventStoreUrl, keep, json },
  };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        trials: { type: 'string', default: '3' },
        kinds: { type: 'string' },
        store: { type: 'string', default: 'postgres' },
        kill: { type: 'string' },
        seed: { type: 'string', default: '1' },
        workers: { type: 'string', default: '8' },
        keep: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

const storeOf = (given: string, faults: string[]): StoreKind => {
  if (given === 'postgres' || given === 'eventstoredb') return given;
  faults.push(`--store: postgres or eventstoredb, not "${given}"`);
  return 'postgres';
};

type Choice = Readonly<{ kind: string; stores?: readonly StoreKind[]; onlyWhenAsked?: boolean }>;

const fits = ({ stores }: Choice, store: StoreKind): boolean => stores?.includes(store) ?? true;

const misnamed = (names: readonly string[], store: StoreKind): readonly string[] => {
  const all: readonly Choice[] = [...kinds, ...specKinds];
  return names.flatMap((name) => {
    const known = all.find(({ kind }) => kind === name);
    if (known === undefined) return [`--kinds: there is no kind "${name}"`];
    return fits(known, store) ? [] : [`--kinds: ${name} makes no sense with ${store}`];
  });
};
