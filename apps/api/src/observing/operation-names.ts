import type { OpenAPIObject } from '@nestjs/swagger';

/** The name of the operation of a route, e.g. `GET /v1/tasks/:taskId`; `none` for what the document does not describe. */
export class OperationNames {
  private names: ReadonlyMap<string, string> = new Map();

  /** Known once the document is made, which is after the first hooks are in place. */
  learn({ paths }: OpenAPIObject): void {
    this.names = new Map(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods as Record<string, { operationId?: string }>).flatMap(([method, { operationId }]) =>
          operationId === undefined ? [] : [[`${method.toUpperCase()} ${asRoute(path)}`, operationId] as const],
        ),
      ),
    );
  }

  of(method: string, route: string | undefined): string {
    return this.names.get(`${method === 'HEAD' ? 'GET' : method} ${asRoute(route ?? '')}`) ?? 'none';
  }
}

const asRoute = (path: string): string => path.replaceAll(/\{(\w+)\}|:(\w+)/g, '{}');
