import type { Role } from './role.js';

/**
 * Who asks, as the token says. `agency` is the code of the agency that an officer or a service belongs to; `fields` are
 * the fields of work that a monitor watches, `*` all of them.
 */
export type Principal = Readonly<{
  subject: string;
  name: string;
  roles: readonly Role[];
  agency: string | null;
  fields: readonly string[];
}>;
