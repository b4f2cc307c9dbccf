type Fields = Record<string, unknown>;

/** Never logged under these names, at whatever depth up to three, whoever hands them in. */
const PRIVATE: ReadonlySet<string> = new Set([
  ...['authorization', 'cookie', 'password', 'token', 'secret'],
  ...['body', 'headers', 'query', 'name', 'principal', 'caller', 'text'],
]);
const DEPTH = 3;

/** The fields without the private ones. What is given stays as it is: a copy is made only where something is left out. */
export const withoutPrivate = (fields: Fields, depth = 1): Fields => {
  let kept: Fields | null = null;
  for (const [name, value] of Object.entries(fields)) {
    if (PRIVATE.has(name)) {
      kept ??= copyOf(fields);
      delete kept[name];
    } else if (depth < DEPTH && typeof value === 'object' && value !== null) {
      const inner = withoutPrivate(value as Fields, depth + 1);
      if (inner === value) continue;
      kept ??= copyOf(fields);
      kept[name] = inner;
    }
  }
  return kept ?? fields;
};

const copyOf = (fields: Fields): Fields => (Array.isArray(fields) ? [...fields] : { ...fields }) as Fields;
