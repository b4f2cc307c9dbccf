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
