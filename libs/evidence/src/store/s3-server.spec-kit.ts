import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { S3Place } from '../attachment-place.js';

const REGION = 'ap-southeast-1';
const KEY = 'AKTESTTESTTEST';
const SECRET = 'spec-secret';

const hex = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export type S3Server = Readonly<{ place: S3Place; objects: Map<string, Buffer>; close: () => Promise<void> }>;

/** As much of S3 as is used, over its real protocol: path style, signature version 4 checked in full, payload and checksum compared. */
export const s3Server = async (bucket: string): Promise<S3Server> => {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => void answer(request, response, bucket, objects));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    place: { endpoint, bucket, region: REGION, key: KEY, secret: SECRET, pathStyle: true },
    objects,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  bucket: string,
  objects: Map<string, Buffer>,
): Promise<void> => {
  const body = await buffer(request);
  const refuse = (status: number, code: string): unknown =>
    response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
  if (!isSigned(request)) return void refuse(403, 'SignatureDoesNotMatch');
  const [, named, ...key] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
  if (named !== bucket) return void refuse(404, 'NoSuchBucket');
  if (request.method === 'PUT') {
    if (request.headers['x-amz-content-sha256'] !== hex(body)) return void refuse(400, 'XAmzContentSHA256Mismatch');
    const checksum = createHash('sha256').update(body).digest('base64');
    if (request.headers['x-amz-checksum-sha256'] !== checksum) return void refuse(400, 'BadDigest');
    objects.set(key.join('/'), body);
    return void response.writeHead(200, { etag: `"${checksum}"` }).end();
  }
  const found = objects.get(key.join('/'));
  if (found === undefined) return void refuse(404, 'NoSuchKey');
  response.writeHead(200, { 'content-length': found.length }).end(found);
};

/** AWS signature version 4, recomputed from the request as it came. */
const isSigned = ({ headers, method, url }: IncomingMessage): boolean => {
  const [, day, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8})\/[^,]+, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (day === undefined || names === undefined) return false;
  const { pathname, searchParams } = new URL(url ?? '/', 'http://s3');
  searchParams.sort();
  const canonical = [
    method ?? '',
    pathname,
    searchParams.toString(),
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    String(headers['x-amz-content-sha256']),
  ].join('\n');
  const scope = `${day}/${REGION}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope, hex(canonical)].join('\n');
  const key = [day, REGION, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${SECRET}`);
  return hmac(key, toSign).toString('hex') === signature;
};
