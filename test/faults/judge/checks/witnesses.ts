import { entries, type Evidence } from '../evidence.js';
import type { Violation } from '../violation.js';

/** What was once read out of the log is there for ever, with the same bytes. */
export const witnesses = (evidence: Evidence): readonly Violation[] => {
  const hashes = new Map(evidence.ledger.map(({ sequence, leafHash }) => [sequence, leafHash]));
  return entries(evidence, 'witnessed').flatMap(({ sequence, leafHash }): readonly Violation[] => {
    const now = hashes.get(sequence);
    if (now === leafHash) return [];
    if (now === undefined) return [{ kind: 'lost', what: `event ${sequence} was in the log once` }];
    return [{ kind: 'changed', what: `event ${sequence} was another once` }];
  });
};
