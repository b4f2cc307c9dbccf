import { entries, type Evidence } from '../evidence.js';
import type { Violation } from '../violation.js';

/** Every file whose event was acknowledged was there at the end, byte for byte. */
export const attachments = (evidence: Evidence): readonly Violation[] => {
  const fetched = new Map(entries(evidence, 'fetched').map(({ sha256, same }) => [sha256, same]));
  const acknowledged = new Set(entries(evidence, 'acknowledged').map(({ key }) => key));
  const sent = new Map(entries(evidence, 'sent').map(({ key, expected }) => [key, expected]));
  return [...sent].flatMap(([key, { type, data }]): readonly Violation[] => {
    if (type !== 'AttachmentAdded' || !acknowledged.has(key)) return [];
    const same = fetched.get(String(data['sha256']));
    if (same === true) return [];
    return [
      { kind: 'lost', what: `the file of ${key} was ${same === undefined ? 'never fetched' : 'gone, or another'}` },
    ];
  });
};
