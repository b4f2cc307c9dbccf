import { isDeepStrictEqual } from 'node:util';
import { entries, type Evidence } from '../evidence.js';
import type { Acknowledged, Expected } from '../journal-entry.js';
import { dataOf, metadataOf, type LedgerRow } from '../ledger-row.js';
import type { Violation } from '../violation.js';

type Sent = Readonly<{ expected: Expected; attempts: number }>;

/** What became of every key that was sent: acknowledged or resolved means exactly one event with what was meant. */
export const commands = (evidence: Evidence): readonly Violation[] => {
  const sent = new Map<string, Sent>();
  for (const { key, expected } of entries(evidence, 'sent')) {
    sent.set(key, { expected, attempts: (sent.get(key)?.attempts ?? 0) + 1 });
  }
  const acknowledged = new Map(entries(evidence, 'acknowledged').map((one) => [one.key, one]));
  const refused = new Set(entries(evidence, 'refused').map(({ key }) => key));
  const effects = effectsOf(evidence.ledger);
  return [...sent].flatMap(([key, { expected }]): readonly Violation[] => {
    const events = effects.get(key) ?? [];
    const told = acknowledged.get(key);
    if (told !== undefined) return acknowledgedFaults(key, told, expected, events);
    if (!refused.has(key)) return [{ kind: 'unresolved', what: `${key} was never answered` }];
    return events.length === 0 ? [] : [{ kind: 'unresolved', what: `${key} was refused and is in the log` }];
  });
};

/** What processes caused in turn carries the same correlation, but names its cause. */
const effectsOf = (ledger: readonly LedgerRow[]): ReadonlyMap<string, readonly LedgerRow[]> => {
  const effects = new Map<string, LedgerRow[]>();
  for (const row of ledger) {
    const { correlationId, causationId } = metadataOf(row);
    if (causationId !== null) continue;
    const known = effects.get(correlationId);
    if (known === undefined) effects.set(correlationId, [row]);
    else known.push(row);
  }
  return effects;
};

const acknowledgedFaults = (
  key: string,
  { position, revision, events: count }: Acknowledged,
  { type, stream, data }: Expected,
  events: readonly LedgerRow[],
): readonly Violation[] => {
  const [event] = events;
  if (event === undefined) return [{ kind: 'lost', what: `${key} was acknowledged at ${position}` }];
  if (events.length > 1) {
    return [{ kind: 'doubled', what: `${key} took effect at ${events.map(({ sequence }) => sequence).join(', ')}` }];
  }
  const stored = dataOf(event);
  const differing = Object.keys(data).filter((field) => !isDeepStrictEqual(stored[field], data[field]));
  const told = count === 1 && event.sequence === position && event.revision === revision;
  return [
    ...(told ? [] : [changed(`${key} was told ${count} event(s), ${position}/${revision}, not ${placeOf(event)}`)]),
    ...(event.type === type && (stream ?? event.stream) === event.stream ? [] : [changed(`${key} is ${event.type}`)]),
    ...(differing.length === 0 ? [] : [changed(`${key} says something else in ${differing.join(', ')}`)]),
  ];
};

const changed = (what: string): Violation => ({ kind: 'changed', what });
const placeOf = ({ sequence, revision }: LedgerRow): string => `${sequence}/${revision}`;
