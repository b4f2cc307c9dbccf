import { OperationNames } from './operation-names.js';
import { pseudonym } from './pseudonym.js';

describe('the name of an operation', () => {
  const names = new OperationNames();
  names.learn({
    ...{ openapi: '3.1.0', info: { title: 't', version: '1' } },
    paths: { '/v1/tasks/{taskId}': { get: { operationId: 'getTask', responses: {} } } },
  });

  it('is found by the route, whatever its parameter is called, and for HEAD as for GET', () => {
    expect(names.of('GET', '/v1/tasks/:id')).toBe('getTask');
    expect(names.of('HEAD', '/v1/tasks/:taskId')).toBe('getTask');
  });

  it('is none where the document describes nothing, so that labels stay few', () => {
    expect([names.of('POST', '/v1/tasks/:id'), names.of('GET', undefined), names.of('GET', '/docs')]).toStrictEqual([
      ...['none', 'none', 'none'],
    ]);
  });
});

describe('a pseudonym', () => {
  it('is one per subject and does not hold the subject', () => {
    expect(pseudonym('nguyen.van.a')).toBe(pseudonym('nguyen.van.a'));
    expect(pseudonym('nguyen.van.a')).not.toBe(pseudonym('nguyen.van.b'));
    expect(pseudonym('nguyen.van.a')).toMatch(/^[0-9a-f]{12}$/);
  });
});
