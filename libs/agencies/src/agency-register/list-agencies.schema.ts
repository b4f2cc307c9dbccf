const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;

export const agenciesSchema = {
  type: 'object',
  required: ['total', 'items', 'groups'],
  properties: {
    total: { type: 'integer' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'name', 'kind', 'aliases', 'mergedInto', 'mergedOn'],
        properties: {
          code: text,
          name: text,
          kind: text,
          aliases: texts,
          mergedInto: { type: ['string', 'null'] },
          mergedOn: { type: ['string', 'null'], format: 'date' },
        },
      },
    },
    groups: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'name', 'aliases', 'members', 'since'],
        properties: { code: text, name: text, aliases: texts, members: texts, since: { ...text, format: 'date' } },
      },
    },
  },
};
