export type Schema = Readonly<{
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  $ref?: string;
}>;

export type Parameter = Readonly<{
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema?: Schema;
}>;

type Content = Readonly<Record<string, Readonly<{ schema?: Schema }>>>;

export type Operation = Readonly<{
  id: string;
  method: string;
  path: string;
  parameters: readonly Parameter[];
  body: Content | null;
  responses: Readonly<Record<string, Readonly<{ content?: Content }>>>;
  roles: Readonly<Record<string, string>> | null;
}>;

type Raw = Readonly<{
  operationId: string;
  parameters?: readonly Parameter[];
  requestBody?: Readonly<{ content: Content }>;
  responses: Operation['responses'];
  'x-roles'?: Readonly<Record<string, string>>;
}>;

export type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Raw>>>>;
  components?: Readonly<Record<string, unknown>>;
}>;

/** Every operation of the document, references followed. `roles` null: anyone may call it without a token. */
export const operationsOf = (document: Document): readonly Operation[] => {
  const whole = followed(document, document) as Document;
  return Object.entries(whole.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => ({
      id: raw.operationId,
      method: method.toUpperCase(),
      path,
      parameters: raw.parameters ?? [],
      body: raw.requestBody?.content ?? null,
      responses: raw.responses,
      roles: raw['x-roles'] ?? null,
    })),
  );
};

const followed = (value: unknown, document: Document): unknown => {
  if (Array.isArray(value)) return value.map((item) => followed(item, document));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref === 'string') return followed(target($ref, document), document);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, followed(inner, document)]));
};

const target = (reference: string, document: Document): unknown =>
  reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], document);
