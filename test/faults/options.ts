import { parseArgs } from 'node:util';
import type { Fault } from './kinds/fault.js';
import { killProcess } from './kinds/kill-process.js';
import { kinds } from './kinds/kinds.js';
import type { RunOptions } from './run-faults.js';
import type { StoreKind } from './store-kind.js';

export const HELP = `Lets faults loose on real processes under load; a judge that shares no code with the server then looks
whether anything was lost, doubled, changed, disordered, stale or unequal.

  npm run faults -- [--trials N] [--only KIND,KIND] [--store STORE] [--kill PID] [--seed S] [--workers N] [--keep] [--json]

  --trials   trials of each kind (3)
  --only     these kinds alone
  --store    postgres, or eventstoredb: the one of EVENTSTORE_URL, else its test server (postgres)
  --kill     kills this process once, too, and expects the rest to do without it
  --seed     the same seed makes the same choices (1); moments still differ from run to run
  --workers  clients that act at once (8)
  --keep     keeps journals and logs also when all went well
  --json     prints the verdict as one line of JSON

Kinds:
${kinds.map(({ kind, what }) => `  ${kind.padEnd(18)} ${what}`).join('\n')}

Ends with 0 when the verdict is good and every kind fired or was skipped for a reason that is told, 1 when not, 2 when
misused.
`;

export type Options = Omit<RunOptions, 'say'> & Readonly<{ json: boolean }>;

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
  const { only, keep, json } = values;
  const store = storeOf(values.store, faults);
  const named = kindsOf(only?.split(',') ?? null, store, faults);
  const [trials, seed, workers] = [whole('trials', 1), whole('seed', 0), whole('workers', 1)];
  const killing = values.kill === undefined ? [] : [killProcess(whole('kill', 2))];
  const eventStoreUrl = (store === 'eventstoredb' && environment['EVENTSTORE_URL']) || null;
  if (faults.length > 0) return faults;
  return { kinds: [...named, ...killing], trials, seed, workers, store, eventStoreUrl, keep, json };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        trials: { type: 'string', default: '3' },
        only: { type: 'string' },
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

const kindsOf = (names: readonly string[] | null, store: StoreKind, faults: string[]): readonly Fault[] => {
  const fitting = kinds.filter(({ stores }) => stores === undefined || stores.includes(store));
  if (names === null) return fitting.filter(({ onlyWhenAsked }) => onlyWhenAsked !== true);
  for (const name of names) {
    if (!kinds.some(({ kind }) => kind === name)) faults.push(`--only: there is no kind "${name}"`);
    else if (!fitting.some(({ kind }) => kind === name)) faults.push(`--only: ${name} makes no sense with ${store}`);
  }
  return fitting.filter(({ kind }) => names.includes(kind));
};
