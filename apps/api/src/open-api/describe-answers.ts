import type { OpenAPIObject } from '@nestjs/swagger';
import { actedSchema, problemSchema } from '#libs/web';
import type { Operation } from './operation.js';
import { possibleProblems } from './possible-problems.js';

type Paths = OpenAPIObject['paths'];
type PathItem = Paths[string];
type Answer = Exclude<Operation['responses'][string], { $ref: string } | undefined>;

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** Adds to each route what all of its kind answer, where the route does not say it itself. */
export const describeAnswers = (document: OpenAPIObject): OpenAPIObject => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [path, withAnswers(path, item)]),
  ) as Paths,
  components: {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema, Acted: actedSchema() } as never,
  },
});

const withAnswers = (path: string, item: PathItem): PathItem => ({
  ...item,
  ...Object.fromEntries(
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [[method, { ...operation, responses: answersOf(path, operation) }]];
    }),
  ),
});

const answersOf = (path: string, operation: Operation): Operation['responses'] => {
  const described = Object.entries(operation.responses).map(([status, answer]) => {
    const said = answer as Answer;
    if (Number(status) >= 400) return [status, said.content === undefined ? { ...said, ...problem } : said];
    return [status, isAct(operation) && Number(status) !== 204 ? actAnswer(said) : said];
  });
  const problems = Object.entries(possibleProblems(path, operation)).map(([status, description]) => [
    status,
    { description, ...problem },
  ]);
  return { ...Object.fromEntries(problems), ...Object.fromEntries(described) } as Operation['responses'];
};

export const isAct = ({ parameters = [] }: Operation): boolean =>
  parameters.some((parameter) => 'name' in parameter && parameter.name === 'Idempotency-Key');

const problem = { content: { 'application/problem+json': { schema: PROBLEM } } };

const actAnswer = (answer: Answer): Answer => ({
  ...answer,
  description: answer.description || 'It is done, or was so already.',
  content: answer.content ?? { 'application/json': { schema: { $ref: '#/components/schemas/Acted' } } },
  headers: { ...ACT_HEADERS, ...answer.headers },
});

const ACT_HEADERS = {
  ETag: { description: 'The revision that is there now; give it back as `If-Match`.', schema: { type: 'string' } },
  'Task-Ledger-Position': {
    description: 'The ledger position of what was done; give it to a reading as `atLeast`.',
    schema: { type: 'integer' },
  },
  'Idempotency-Replayed': {
    description: '`true`: answered as the first time; nothing was done again.',
    schema: { type: 'string' },
  },
} as const;
