import { ValidationFailed } from './validation-failed.js';

/** A page of a list, each item cut down to the fields that were asked for. */
export type SparsePage<Page, Item> = Omit<Page, 'items'> &
  Readonly<{ items: readonly Partial<Item>[]; nextCursor: string | null }>;

/**
 * Leaves of each item what `fields` asks for, in the item's own order; all of it when nothing is asked for.
 * @throws ValidationFailed naming the known fields when one is asked for that no item has
 */
export const sparse = <Item extends object>(
  fields: string | undefined,
  known: Readonly<Record<string, unknown>>,
): ((item: Item) => Partial<Item>) => {
  if (fields === undefined) return (item) => item;
  const asked = new Set(fields.split(',').map((name) => name.trim()));
  const unknown = [...asked].filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0) throw new ValidationFailed([faultOf(unknown, Object.keys(known))]);
  return (item) => Object.fromEntries(Object.entries(item).filter(([name]) => asked.has(name))) as Partial<Item>;
};

const faultOf = (unknown: readonly string[], known: readonly string[]) => ({
  code: 'field.invalid',
  place: 'fields',
  message: {
    vi: `Không có trường ${unknown.join(', ')}; các trường có thể chọn: ${known.join(', ')}.`,
    en: `There is no field ${unknown.join(', ')}; choose among ${known.join(', ')}.`,
  },
});
