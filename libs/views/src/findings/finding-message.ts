import type { Bilingual, PlainRecord } from '#libs/kernel';
import { messageOf, type FindingCode } from '#libs/intake/facts';

/** Findings stay for ever; one whose code a later version no longer knows is told by its code. */
export const findingMessage = (code: string, place: string, values: PlainRecord): Bilingual => {
  try {
    return messageOf({ code: code as FindingCode, place, values });
  } catch {
    return { vi: code, en: code };
  }
};
