import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { AttachmentStore, type Kept } from '../attachment-store.js';
import type { S3Place } from '../attachment-place.js';
import type { Staged } from '../staged.js';
import { placeOfHash } from './place-of-hash.js';

type Sdk = typeof import('@aws-sdk/client-s3');
type Opened = Readonly<{ sdk: Sdk; client: S3Client }>;

/**
 * Attachments in a bucket of anything that speaks S3. The client is loaded when first needed. An object appears whole or not at all;
 * the store is told the SHA-256 of what it is sent, once as the signed payload hash and once as the object's checksum, and refuses other bytes.
 */
export class S3Store extends AttachmentStore {
  private opened: Promise<Opened> | null = null;

  constructor(private readonly place: S3Place) {
    super();
  }

  async keep({ path, sha256, size }: Staged): Promise<void> {
    const { sdk, client } = await this.connect();
    const put = new sdk.PutObjectCommand({
      ...{ Bucket: this.place.bucket, Key: keyOf(sha256), Body: createReadStream(path), ContentLength: size },
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    });
    put.middlewareStack.add(signedPayload(sha256), { step: 'build', name: 'signedPayload' });
    await client.send(put);
  }

  async open(sha256: string): Promise<Kept | null> {
    const { sdk, client } = await this.connect();
    try {
      const { Body, ContentLength } = await client.send(
        new sdk.GetObjectCommand({ Bucket: this.place.bucket, Key: keyOf(sha256) }),
      );
      if (!(Body instanceof Readable) || ContentLength === undefined) throw new Error('S3 answered without a body');
      return { size: ContentLength, bytes: Body };
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return null;
      throw error;
    }
  }

  private connect(): Promise<Opened> {
    this.opened ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: clientOf(sdk, this.place) }));
    return this.opened;
  }
}

const keyOf = (sha256: string): string => `attachments/${placeOfHash(sha256)}`;

const clientOf = (sdk: Sdk, { endpoint, region, key, secret, pathStyle }: S3Place): S3Client =>
  new sdk.S3Client({
    ...(endpoint === null ? {} : { endpoint }),
    region,
    credentials: { accessKeyId: key, secretAccessKey: secret },
    forcePathStyle: pathStyle,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    logger: SILENT,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  });

const nothing = (): void => undefined;

/** The client warns on the console; what fails is thrown and told by whoever asked. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A stream would be sent as unsigned payload; its hash is known, so it is signed. */
const signedPayload =
  (sha256: string) =>
  <Args, Result>(next: (args: Args) => Promise<Result>) =>
  (args: Args): Promise<Result> => {
    const { request } = args as { request?: { headers: Record<string, string> } };
    if (request !== undefined) request.headers['x-amz-content-sha256'] = sha256;
    return next(args);
  };
