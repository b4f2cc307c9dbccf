import { object, orNull, whole, type Schema } from './schema.js';

/** Words of OpenAPI for the answer to an act, and what else is in it. */
export const actedSchema = (others: Readonly<Record<string, Schema>> = {}): Schema =>
  object({ events: whole, revision: whole, position: orNull(whole), ...others });
