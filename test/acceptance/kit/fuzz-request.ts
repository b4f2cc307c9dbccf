import fc from 'fast-check';
import type { Known } from './fuzz-world.js';
import type { Operation, Parameter, Schema } from './open-api.js';
import { damaged, fitting } from './schema-values.js';

export type FuzzRequest = Readonly<{
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  /** What the JSON body holds, absent where none is sent or it is no JSON. */
  json?: unknown;
  body?: string;
}>;

/** A request of the operation: everything right, something odd, or something wrong, as it comes. */
export const fuzzRequest = (operation: Operation, known: Known): fc.Arbitrary<FuzzRequest> =>
  fc
    .record({
      path: pathOf(operation, known),
      query: queryOf(operation),
      headers: headersOf(operation),
      body: bodyOf(operation),
    })
    .map(({ path, query, headers, body }) => ({
      method: operation.method,
      path: query === '' ? path : `${path}?${query}`,
      headers: { ...headers, ...body.headers },
      ...('json' in body ? { json: body.json } : {}),
      ...(body.text === undefined ? {} : { body: body.text }),
    }));

const pathOf = ({ path, parameters }: Operation, known: Known): fc.Arbitrary<string> => {
  const names = parameters.filter((parameter) => parameter.in === 'path');
  return fc
    .tuple(...names.map((parameter) => segmentOf(parameter, known)))
    .map((values) => names.reduce((filled, { name }, at) => filled.replace(`{${name}}`, values[at] ?? ''), path));
};

const segmentOf = ({ name, schema }: Parameter, known: Known): fc.Arbitrary<string> => {
  const odd = fc.oneof(
    fitting(schema ?? {}).map(String),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom('-1', '99999999999999999999', '%00', "' OR 1=1 --", '0'),
  );
  const safe = odd.map((text) => (/^\.*$/u.test(text) ? 'x' : encodeURIComponent(wellFormed(text))));
  const there = known[name];
  if (there === undefined) return safe;
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: safe });
};

/** `atLeast` far ahead is answered 503 after a wait, as documented; here it would only cost time. */
const queryOf = ({ parameters }: Operation): fc.Arbitrary<string> => {
  const names = parameters.filter((parameter) => parameter.in === 'query');
  const values = names.map(({ name, schema, required }) => {
    const right = name === 'atLeast' ? fc.constantFrom('0', '1', '-1', 'x') : fitting(schema ?? {}).map(String);
    const wrong = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('', '\u0000', '9'.repeat(400)),
    );
    const value =
      name === 'atLeast' ? right : fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: wrong });
    return fc.option(value, { nil: undefined, freq: required === true ? 10 : 1 });
  });
  return fc.tuple(...values).map((given) => {
    const query = new URLSearchParams();
    given.forEach((value, at) => {
      if (value !== undefined) query.append(names[at]?.name ?? '', wellFormed(value));
    });
    return query.toString();
  });
};

const headersOf = ({ parameters }: Operation): fc.Arbitrary<Record<string, string>> => {
  const names = parameters.filter((parameter) => parameter.in === 'header');
  const of = (name: string): fc.Arbitrary<string | undefined> => {
    if (name.toLowerCase() === 'idempotency-key') {
      return fc.oneof(
        { weight: 12, arbitrary: fc.uuid() },
        { weight: 1, arbitrary: fc.constantFrom(undefined, '', 'x'.repeat(300)) },
      );
    }
    if (name.toLowerCase() !== 'if-match') return fc.constant(undefined);
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('"0"', '"1"', '"2"', '"3"') },
      { weight: 1, arbitrary: fc.constantFrom(undefined, '*', 'W/"1"', '"x"', '1', '"-2"') },
    );
  };
  return fc
    .tuple(...names.map(({ name }) => of(name)))
    .map((given) =>
      Object.fromEntries(given.flatMap((value, at) => (value === undefined ? [] : [[names[at]?.name ?? '', value]]))),
    );
};

type Body = Readonly<{ headers: Record<string, string>; json?: unknown; text?: string }>;

const bodyOf = ({ body }: Operation): fc.Arbitrary<Body> => {
  if (body === null) return fc.constant({ headers: {} });
  const schema: Schema | undefined = body['application/json']?.schema;
  if (schema === undefined) {
    const type = fc.constantFrom(...Object.keys(body).filter((name) => !name.startsWith('multipart')), 'image/png');
    return fc
      .tuple(type, fc.string({ unit: 'binary', maxLength: 300 }))
      .map(([name, text]) => ({ headers: { 'content-type': name }, text }));
  }
  const json = fc.oneof(fitting(schema), damaged(schema)).map((value): Body => {
    const text = JSON.stringify(value) ?? 'null';
    return { headers: { 'content-type': 'application/json' }, json: JSON.parse(text) as unknown, text };
  });
  const broken = fc.constantFrom('', '{', '[1,', '{"a":1}}', '\u0000').map((text): Body => ({
    ...{ headers: { 'content-type': 'application/json' }, text },
  }));
  return fc.oneof({ weight: 20, arbitrary: json }, { weight: 1, arbitrary: broken });
};

/** Half a surrogate pair cannot be sent. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
