import type { Actor } from '#libs/kernel';
import { folded } from '#libs/vietnamese';
import type { Citation } from './citation.js';

/**
 * The symbol of a document names its issuer: `71/NQ-CP`, `12/QĐ-BKHCN`. The Government Office acts for every issuer; an
 * agency that gave a sub-task to its units (`givenBy`) issued it.
 */
export const speaksForIssuer = ({ agency, role }: Actor, { number }: Citation, givenBy: string | null): boolean => {
  if (role === 'government-office') return true;
  if (givenBy !== null) return agency === givenBy;
  const symbol = number.slice(number.indexOf('/') + 1);
  return agency !== null && symbol.split(/[-–/]/).some((part) => folded(part) === folded(agency));
};
