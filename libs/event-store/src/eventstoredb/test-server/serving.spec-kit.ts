import { status, type Metadata, type ServerWritableStream, type ServiceError } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { failure, noLeader, notLeader, notReady } from './failures.spec-kit.js';
import type { Faults } from './faults.spec-kit.js';
import type { StoredLog } from './stored-log.spec-kit.js';

/** Of the server that it stands in for: 20.10 knows neither `BatchAppend` nor the question what it knows. */
export type Version = '20.10' | '21.10';

export type Address = Readonly<{ host: string; port: number }>;

/** What a node knows of its cluster. A single node leads itself. */
export type Node = Readonly<{
  leads: () => boolean;
  /** Null while nobody leads, as far as this node knows. */
  leader: () => Address | null;
  members: () => readonly (Address & Readonly<{ leads: boolean; isAlive: boolean }>)[];
}>;

/** Who may do anything at all; null: everybody, as without TLS. */
export type Users = Readonly<Record<string, string>> | null;

export type Serving = Readonly<{
  log: StoredLog;
  faults: Faults;
  version: Version;
  node: Node;
  users: Users;
  open: Set<ServerWritableStream<ReadReq, ReadResp>>;
  /** How many events reads have been told, subscriptions not counted. */
  read: { events: number };
}>;

/**
 * Why this node does not carry out a call, null when it does. Reads are answered by every node unless they require the
 * leader; a write that does not require it is handed on to it.
 */
export const refusedAt = ({ node, users }: Serving, metadata: Metadata, writes: boolean): ServiceError | null => {
  if (users !== null && !isLetIn(users, metadata)) return failure(status.UNAUTHENTICATED, 'Unauthenticated');
  if (node.leads()) return null;
  const leader = node.leader();
  if (metadata.get('requires-leader')[0] === 'true') return leader === null ? noLeader() : notLeader(leader);
  return writes && leader === null ? notReady() : null;
};

const isLetIn = (users: Readonly<Record<string, string>>, metadata: Metadata): boolean => {
  const [, encoded = ''] = /^Basic (.+)$/.exec(String(metadata.get('authorization')[0] ?? '')) ?? [];
  const [name = '', password] = Buffer.from(encoded, 'base64').toString('utf8').split(/:(.*)/s);
  return Object.hasOwn(users, name) && users[name] === password;
};
