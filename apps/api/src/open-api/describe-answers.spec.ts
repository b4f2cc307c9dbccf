import type { OpenAPIObject } from '@nestjs/swagger';
import { describeAnswers } from './describe-answers.js';

const header = (name: string, required: boolean) => ({ name, in: 'header' as const, required, schema: {} });
const document: OpenAPIObject = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {
    '/health': { get: { responses: { 200: { description: 'up' } }, security: [] } },
    '/v1/tasks': { get: { responses: { 200: { description: 'tasks' } } } },
    '/v1/tasks/{taskId}/deadlines': {
      post: {
        parameters: [header('Idempotency-Key', true), header('If-Match', true)],
        requestBody: { content: {} },
        responses: { 200: { description: '' }, 404: { description: 'No such task.' } },
      },
    },
    '/v1/tasks/{taskId}/reports': {
      post: { parameters: [header('Idempotency-Key', true), header('If-Match', false)], responses: {} },
    },
  },
};

const described = describeAnswers(document).paths;
const statuses = (path: string, method: 'get' | 'post') => Object.keys(described[path]?.[method]?.responses ?? {});

describe('what a route may answer', () => {
  it('follows from its kind', () => {
    expect(statuses('/health', 'get')).toStrictEqual(['200', '400', '503']);
    expect(statuses('/v1/tasks', 'get')).toStrictEqual(['200', '400', '401', '403', '429', '503']);
    const act = ['400', '401', '403', '404', '409', '412', '414', '422', '429', '503'];
    expect(statuses('/v1/tasks/{taskId}/reports', 'post')).toStrictEqual(act);
    expect(statuses('/v1/tasks/{taskId}/deadlines', 'post')).toStrictEqual(['200', ...act, '413', '415', '428'].sort());
  });

  it('is a problem for every refusal and the outcome for an act, with its revision and position', () => {
    const answers = described['/v1/tasks/{taskId}/deadlines']?.post?.responses;
    expect(answers?.['404']).toStrictEqual({
      description: 'No such task.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
    expect(answers?.['200']).toMatchObject({
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Acted' } } },
      headers: { ETag: {}, 'Task-Ledger-Position': {}, 'Idempotency-Replayed': {} },
    });
  });
});
