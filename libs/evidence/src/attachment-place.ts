import { join } from 'node:path';
import type { Settings } from '#libs/settings';

export type S3Place = Readonly<{
  endpoint: string | null;
  bucket: string;
  region: string;
  key: string;
  secret: string;
  pathStyle: boolean;
}>;

/** `folder`: where files are received, and kept unless a bucket is named. */
export type AttachmentPlace = Readonly<{ folder: string; s3: S3Place | null }>;

/** Where the settings say that attachments go. */
export const attachmentPlace = (settings: Settings): AttachmentPlace => {
  const { ATTACHMENTS_S3_BUCKET: bucket, ATTACHMENTS_S3_KEY: key, ATTACHMENTS_S3_SECRET: secret } = settings;
  const { ATTACHMENTS_S3_ENDPOINT: endpoint, ATTACHMENTS_S3_REGION: region } = settings;
  const pathStyle = settings.ATTACHMENTS_S3_PATH_STYLE;
  return {
    folder: join(settings.TASK_LEDGER_DATA, 'attachments'),
    s3:
      bucket === null || key === null || secret === null ? null : { endpoint, bucket, region, key, secret, pathStyle },
  };
};
