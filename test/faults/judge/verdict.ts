import { entries, type Evidence } from './evidence.js';
import { attachments } from './checks/attachments.js';
import { commands } from './checks/commands.js';
import { endurance } from './checks/endurance.js';
import { logShape } from './checks/log-shape.js';
import { readers } from './checks/readers.js';
import { readModelEquality } from './checks/read-model-equality.js';
import { subscribers } from './checks/subscribers.js';
import { witnesses } from './checks/witnesses.js';
import { violationKinds, type Violation, type ViolationKind } from './violation.js';

export type Verdict = Readonly<{
  ok: boolean;
  trials: number;
  /** How many trials of each kind fired within their window. */
  faults: Readonly<Record<string, number>>;
  /** Trials whose fault did not meet what it was meant for; they prove nothing and count for nothing. */
  misfired: Readonly<Record<string, number>>;
  skipped: Readonly<Record<string, string>>;
  longestRecoveryMs: Readonly<Record<string, number>>;
  commands: Readonly<Record<'sent' | 'acknowledged' | 'refused' | 'unknownOnce', number>>;
  events: number;
  seen: Readonly<Record<string, number>>;
  reads: number;
  violations: Readonly<Record<ViolationKind, number>>;
  /** The first of each kind, in words. */
  first: readonly string[];
}>;

const CHECKS = [logShape, commands, attachments, witnesses, subscribers, readers, readModelEquality, endurance];
const SHOWN = 5;

/** Weighs all the evidence. It is `ok` when something was tried, something acknowledged, and nothing found. */
export const verdictOn = (evidence: Evidence): Verdict => {
  const found = CHECKS.flatMap((check) => check(evidence));
  const faults = entries(evidence, 'fault');
  const fired = faults.filter((fault) => fault.fired);
  const keys = (t: 'sent' | 'acknowledged' | 'refused' | 'unknown'): number =>
    new Set(entries(evidence, t).map(({ key }) => key)).size;
  const acknowledged = keys('acknowledged');
  return {
    ok: found.length === 0 && acknowledged > 0,
    trials: faults.length,
    faults: counted(fired.map(({ kind }) => kind)),
    misfired: counted(faults.filter((fault) => !fault.fired).map(({ kind }) => kind)),
    skipped: Object.fromEntries(entries(evidence, 'skipped').map(({ kind, reason }) => [kind, reason])),
    longestRecoveryMs: longest(faults),
    commands: { sent: keys('sent'), acknowledged, refused: keys('refused'), unknownOnce: keys('unknown') },
    events: evidence.ledger.length,
    seen: counted(entries(evidence, 'seen').map(({ subscriber }) => subscriber)),
    reads: entries(evidence, 'read').length,
    violations: violationsByKind(found),
    first: violationKinds.flatMap((kind) =>
      found
        .filter((one) => one.kind === kind)
        .slice(0, SHOWN)
        .map(inWords),
    ),
  };
};

const inWords = ({ kind, what }: Violation): string => `${kind}: ${what}`;

const counted = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]));

const violationsByKind = (found: readonly Violation[]): Verdict['violations'] =>
  Object.fromEntries(
    violationKinds.map((kind) => [kind, found.filter((one) => one.kind === kind).length]),
  ) as Verdict['violations'];

const longest = (faults: readonly Readonly<{ kind: string; recoveredMs: number | null }>[]) =>
  faults.reduce<Record<string, number>>((most, { kind, recoveredMs }) => {
    most[kind] = Math.max(most[kind] ?? 0, recoveredMs ?? 0);
    return most;
  }, {});
