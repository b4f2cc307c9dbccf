import type { Actor } from '#libs/kernel';
import { folded } from '#libs/vietnamese';
import type { Citation } from './citation.js';

/** The symbol of a document names its issuer: `71/NQ-CP`, `12/QĐ-BKHCN`. The Government Office acts for every issuer. */
export const speaksForIssuer = ({ agency, role }: Actor, { number }: Citation): boolean => {
  if (role === 'government-office') return true;
  const symbol = number.slice(number.indexOf('/') + 1);
  return agency !== null && symbol.split(/[-–/]/).some((part) => folded(part) === folded(agency));
};
