import { allowedMethods } from './allowed-methods.js';

describe('methods of an address', () => {
  const routes = [
    { method: 'GET', url: '/v1/tasks' },
    { method: ['GET', 'HEAD'], url: '/v1/tasks/:id' },
    { method: 'POST', url: '/v1/tasks/:id' },
    { method: 'POST', url: '/v1/reports::batch' },
  ];
  it.each([
    ['/v1/tasks', ['GET']],
    ['/v1/tasks/7', ['GET', 'HEAD', 'POST']],
    ['/v1/tasks/', []],
    ['/v1/tasks/7/history', []],
    ['/v1', []],
    ['/v1/reports:batch', ['POST']],
    ['/v1/reports::batch', []],
  ])('%s are %j', (path, methods) => expect(allowedMethods(routes, path)).toStrictEqual(methods));
});
