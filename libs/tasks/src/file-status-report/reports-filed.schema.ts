import { list, object, oneOf, orNull, text, whole, type Schema } from '#libs/web';

const problem: Schema = { $ref: '#/components/schemas/Problem' } as Schema;

const outcome = object({
  index: whole,
  taskId: text,
  agency: text,
  status: oneOf(['filed', 'repeated', 'refused']),
  revision: orNull(whole),
  position: orNull(whole),
  problem: orNull(problem),
});

export const reportsFiledSchema = object({
  counts: object({ filed: whole, repeated: whole, refused: whole }),
  position: orNull(whole),
  reports: list(outcome),
});
