import { list, object, text, whole, type Schema } from './schema.js';

/** Words of OpenAPI for `Problem`. */
export const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457 problem details; `code` is stable, the texts are in the language asked for.',
  properties: {
    type: text,
    title: text,
    status: whole,
    detail: text,
    code: text,
    instance: text,
    errors: list(object({ code: text, place: text, message: text })),
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
};
