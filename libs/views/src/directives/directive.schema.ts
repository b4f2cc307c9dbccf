import { day, orNull, text, whole } from '#libs/web';
import { byStatusSchema } from '../status-board/board.schema.js';

export const directiveProperties = {
  directiveId: text,
  number: text,
  kind: orNull(text),
  signedOn: orNull(day),
  tasks: whole,
  byStatus: byStatusSchema,
  revision: whole,
  replacedBy: orNull(text),
};
