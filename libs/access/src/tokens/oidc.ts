import type { Settings } from '#libs/settings';
import type { Trust } from './trust.js';

/** An issuer of the operator's own: the tokens it signs are believed, by the keys that are found at `jwksUri`. */
export type Oidc = Trust & Readonly<{ jwksUri: string }>;

/**
 * What the settings say of an issuer, null when they name none. Its keys are not discovered but read where Keycloak has
 * them, unless `OIDC_JWKS_URI` names another place.
 */
export const oidcFrom = (settings: Settings): Oidc | null => {
  const issuer = settings.OIDC_ISSUER;
  if (issuer === null) return null;
  return {
    issuer,
    audience: settings.OIDC_AUDIENCE,
    jwksUri: settings.OIDC_JWKS_URI ?? `${issuer.replace(/\/$/, '')}/protocol/openid-connect/certs`,
    algorithms: settings.OIDC_ALGORITHMS,
    types: settings.OIDC_TOKEN_TYPES,
    maxAge: settings.OIDC_MAX_TOKEN_AGE / 1000,
    claims: {
      subject: settings.OIDC_CLAIM_SUBJECT,
      name: settings.OIDC_CLAIM_NAME,
      roles: settings.OIDC_CLAIM_ROLES,
      agency: settings.OIDC_CLAIM_AGENCY,
      fields: settings.OIDC_CLAIM_FIELDS,
    },
  };
};
