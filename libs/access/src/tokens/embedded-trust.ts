import type { Trust } from './trust.js';

const DAY = 86_400;

/** What the server signs for itself while no issuer is named. */
export const embeddedTrust: Trust = {
  issuer: 'urn:task-ledger:embedded',
  audience: 'task-ledger',
  algorithms: ['ES256'],
  types: ['at+jwt'],
  maxAge: 30 * DAY,
  claims: { subject: 'sub', name: 'name', roles: 'roles', agency: 'agency', fields: 'fields' },
};
