const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const countOrNull = { type: ['integer', 'null'], minimum: 0 };

const problem = {
  type: ['object', 'null'],
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: text,
    instance: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'place', 'message'],
        properties: { code: text, place: text, message: text },
      },
    },
  },
};

const outcome = {
  type: 'object',
  required: ['index', 'taskId', 'agency', 'status', 'revision', 'position', 'problem'],
  properties: {
    index: count,
    taskId: text,
    agency: text,
    status: { type: 'string', enum: ['filed', 'repeated', 'refused'] },
    revision: countOrNull,
    position: countOrNull,
    problem,
  },
};

export const reportsFiledSchema = {
  type: 'object',
  required: ['filed', 'repeated', 'refused', 'position', 'reports'],
  properties: {
    filed: count,
    repeated: count,
    refused: count,
    position: countOrNull,
    reports: { type: 'array', items: outcome },
  },
};
