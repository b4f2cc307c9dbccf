import { oneOf } from './form.js';

/** Algorithms of signatures that are checked with a public key, so that whoever can check a token cannot make one. */
export const asymmetricAlgorithm = oneOf(
  ...(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'] as const),
);
