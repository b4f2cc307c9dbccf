import type { ApiOkResponse } from '@nestjs/swagger';

type Reply = Readonly<{ header: (name: string, value: string) => unknown }>;
type Asked = Readonly<{ asOf?: string; knownAt?: string }>;

export type TaggedReply = Reply;

/** The stream's revision as ETag, which `If-Match` of a decision takes. A view of the past is no base for one and has none. */
export const tagRevision = (reply: Reply, { asOf, knownAt }: Asked, revision: number): void => {
  if (asOf === undefined && knownAt === undefined) reply.header('ETag', `"${revision}"`);
};

export const revisionHeader: NonNullable<NonNullable<Parameters<typeof ApiOkResponse>[0]>['headers']> = {
  ETag: {
    description: 'Revision of the stream, for `If-Match`; absent from a view of another day or knowledge.',
    schema: { type: 'string', pattern: '^"(-1|\\d+)"$' },
  },
};
