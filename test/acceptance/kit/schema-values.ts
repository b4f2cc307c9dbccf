import fc from 'fast-check';
import type { Schema } from './open-api.js';

const anyJson = fc.jsonValue({ maxDepth: 2 });

/** Values that fit the schema, the odd ones among them: diacritics, empty optional parts, numbers at the edges. */
export const fitting = (schema: Schema): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(fitting));
  if (schema.allOf !== undefined) return fitting(Object.assign({}, ...schema.allOf) as Schema);
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type: string) => fitting({ ...schema, type })));
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 2_000_000_000 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1e9, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      });
    case 'object':
      return record(schema);
    default:
      return anyJson;
  }
};

const text = (schema: Schema): fc.Arbitrary<string> => {
  if (schema.format === 'date') return day;
  if (schema.format === 'date-time') return day.map((on) => `${on}T10:00:00Z`);
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'binary') return fc.string();
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern, 'u'));
  const minLength = schema.minLength ?? 0;
  const maxLength = Math.min(schema.maxLength ?? 40, minLength + 40);
  return fc.oneof(
    fc.string({
      unit: fc.constantFrom(...'Bộ Tài chính Đắk Lắk số 12/NQ-CP'),
      minLength: Math.max(1, minLength),
      maxLength,
    }),
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.floor(maxLength / 4)) }),
  );
};

const day = fc
  .integer({ min: 0, max: 1000 })
  .map((days) => new Date(Date.UTC(2024, 5, 1) + days * 86_400_000).toISOString().slice(0, 10));

const record = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fitting(schema)])), {
    requiredKeys: [...required],
  });

/** Values that mostly do not fit: something of another kind, a part left out or added, a bound passed. Whether it fits is for a validator to say. */
export const damaged = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: anyJson },
    { weight: 6, arbitrary: fitting(schema).chain((value) => damage(value, schema)) },
  );

const damage = (value: unknown, schema: Schema): fc.Arbitrary<unknown> => {
  if (Array.isArray(value)) {
    const longer = Array.from({ length: (schema.maxItems ?? 100) + 1 }, () => value[0] ?? null);
    return fc.oneof(
      fc.constant(longer),
      anyJson.map((item) => [...value, item]),
      anyJson,
    );
  }
  if (typeof value !== 'object' || value === null) return fc.oneof(anyJson, ...wrongLeaves(value, schema));
  const entries = Object.entries(value);
  const added = anyJson.map((extra) => ({ ...value, daThem: extra }));
  const hostile = fc
    .constantFrom('__proto__', 'constructor')
    .map((name) => Object.fromEntries([...entries, [name, {}]]));
  if (entries.length === 0) return fc.oneof(added, hostile);
  const touched = fc.constantFrom(...entries).chain(([name, inner]) =>
    fc.oneof(
      fc.constant(Object.fromEntries(entries.filter(([key]) => key !== name))),
      damage(inner, schema.properties?.[name] ?? {}).map((broken) => ({ ...value, [name]: broken })),
    ),
  );
  return fc.oneof(
    { weight: 1, arbitrary: added },
    { weight: 1, arbitrary: hostile },
    { weight: 6, arbitrary: touched },
  );
};

const wrongLeaves = (value: unknown, schema: Schema): readonly fc.Arbitrary<unknown>[] => [
  ...(typeof value === 'string'
    ? [
        fc.constantFrom('', ' ', '\u0000', '\ud800', '2025-02-30', '31/10/2025', '../../etc/passwd', "' OR 1=1 --"),
        fc.constant('x'.repeat((schema.maxLength ?? 50_000) + 1)),
      ]
    : []),
  ...(typeof value === 'number' ? [fc.constantFrom(-1, 0.5, 2 ** 53, -(2 ** 63), 1e300)] : []),
];
