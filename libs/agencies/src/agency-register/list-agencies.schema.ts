import { day, list, object, oneOf, orNull, text, whole } from '#libs/web';
import { agencyKinds } from '../domain/agency.events.js';

export const agencyProperties = {
  code: text,
  name: text,
  kind: oneOf(agencyKinds),
  aliases: list(text),
  mergedInto: orNull(text),
  mergedOn: orNull(day),
};

const group = object({ code: text, name: text, aliases: list(text), members: list(text), since: day });

export const agenciesSchema = object({
  total: whole,
  items: list(object(agencyProperties)),
  groups: list(group),
  nextCursor: orNull(text),
});
