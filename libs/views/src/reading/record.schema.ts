import { day, object, orNull, text, type Schema } from '#libs/web';

export const instant: Schema = { type: 'string', format: 'date-time' };
export const citationSchema = object({ number: text, kind: orNull(text), signedOn: orNull(day) });
export const actorSchema = object({ subject: text, name: text, agency: orNull(text), role: text });

/** Where a fact was read: the document and the row in it, or the request that asked for it. */
export const sourceSchema = object({ document: orNull(text), place: orNull(text), request: orNull(text) });
