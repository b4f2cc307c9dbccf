import { mediaTypeRefused } from './media-type-refused.js';
import { mediaTypeOf } from './media-type.js';
import { jsonBody } from './json-body.js';

/** What a route says of its bodies, in the configuration of its route. */
export type BodyConfig = Readonly<{ takesFiles?: boolean; largestBody?: number }>;

type Request = Readonly<{
  headers: Readonly<Record<string, string | string[] | undefined>>;
  routeOptions: { config: unknown };
}>;
type Done = (error: Error | null, body?: unknown) => void;
type Parser = (request: Request, body: Buffer, done: Done) => void;
type Server = {
  removeAllContentTypeParsers: () => unknown;
  addContentTypeParser: (type: string, options: { parseAs: 'buffer'; bodyLimit: number }, parser: Parser) => unknown;
  addHook: (name: 'onRoute', hook: (route: { config?: unknown; bodyLimit?: number }) => void) => unknown;
};

const LARGEST_JSON = 1024 * 1024;

/**
 * Has the server read bodies: JSON objects of at most 1 MiB where a route says no other limit, and the raw bytes of files
 * of at most `largestFile` where a route takes files. Any other body is refused with 415. To be called before routes are
 * made.
 */
export const takeBodies = (server: Server, largestFile: number): void => {
  server.removeAllContentTypeParsers();
  server.addHook('onRoute', (route) => {
    const { largestBody } = configOf(route.config);
    if (largestBody !== undefined) route.bodyLimit = largestBody;
  });
  const bytesOrRefusal: Parser = ({ headers, routeOptions }, body, done) =>
    configOf(routeOptions.config).takesFiles === true
      ? done(null, body)
      : done(mediaTypeRefused(mediaTypeOf(headers), ['application/json']));
  const json: Parser = (request, body, done) =>
    configOf(request.routeOptions.config).takesFiles === true ? done(null, body) : done(null, jsonBody(body));
  server.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LARGEST_JSON }, json);
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestFile }, bytesOrRefusal);
};

const configOf = (config: unknown): BodyConfig => (config ?? {}) as BodyConfig;
