import type { Principal } from '../principal.js';
import { roles as knownRoles, type Role } from '../role.js';
import { TokenRefused } from './token-refused.js';
import type { ClaimNames } from './trust.js';

type Claims = Readonly<Record<string, unknown>>;

/** What goes into the log of the ledger and of the server: no control characters, no halves of characters. */
const SAID = /^[^\p{Cc}\p{Cs}]{1,255}$/u;
const MOST = 200;

/**
 * Who the claims say it is. Roles that are not ours are passed over; so is `agency-officer` where no agency is named.
 * @throws TokenRefused when a claim is not of its form
 */
export const claimedPrincipal = (claims: Claims, names: ClaimNames): Principal => {
  const subject = textAt(claims, names.subject);
  if (subject === null) throw new TokenRefused(`claim ${names.subject} is missing`);
  const agency = textAt(claims, names.agency);
  const claimed = textsAt(claims, names.roles);
  const own = knownRoles.filter((role) => claimed.includes(role));
  return {
    subject,
    name: textAt(claims, names.name) ?? textAt(claims, 'preferred_username') ?? subject,
    roles: own.filter((role): role is Role => role !== 'agency-officer' || agency !== null),
    agency,
    fields: textsAt(claims, names.fields),
  };
};

const textAt = (claims: Claims, path: string): string | null => {
  const value = valueAt(claims, path);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || !SAID.test(value)) throw new TokenRefused(`claim ${path} is malformed`);
  return value;
};

const textsAt = (claims: Claims, path: string): readonly string[] => {
  const value = valueAt(claims, path) ?? [];
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (texts.length > MOST || !texts.every((text): text is string => typeof text === 'string' && SAID.test(text))) {
    throw new TokenRefused(`claim ${path} is malformed`);
  }
  return texts;
};

/** Names such as `https://example.org/roles` hold dots themselves, so the whole name goes first. */
const valueAt = (claims: Claims, path: string): unknown =>
  Object.hasOwn(claims, path)
    ? claims[path]
    : path.split('.').reduce<unknown>((value, member) => {
        const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, member);
        return inside ? (value as Claims)[member] : undefined;
      }, claims);
