import { Server, ServerCredentials, type ServerWritableStream, status } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { appendCall } from './append-call.spec-kit.js';
import { batchAppendCall } from './batch-append-call.spec-kit.js';
import { deleteCall, tombstoneCall } from './delete-call.spec-kit.js';
import { failure } from './failures.spec-kit.js';
import { noFaults, type Faults } from './faults.spec-kit.js';
import { gossipCall } from './gossip-call.spec-kit.js';
import { readCall } from './read-call.spec-kit.js';
import { supportedMethods } from './server-features.spec-kit.js';
import type { Node, Serving, Users, Version } from './serving.spec-kit.js';
import { StoredLog } from './stored-log.spec-kit.js';

export type EsdbTestServer = Readonly<{
  url: string;
  port: number;
  log: StoredLog;
  faults: Faults;
  /** How many subscriptions are open. */
  subscriptions: () => number;
  /** How many events reads have been told. */
  readEvents: () => number;
  /** How often somebody began to append by `BatchAppend`. */
  batchAppends: () => number;
  /** Ends every open subscription as a server that goes down does. */
  cutSubscriptions: () => void;
  stop: () => void;
}>;

/** Certificate and key of the server, as PEM. */
export type Tls = Readonly<{ certificate: Buffer; key: Buffer }>;

type Options = Readonly<{
  log?: StoredLog;
  port?: number;
  version?: Version;
  /** Without one it is alone, and leads. */
  node?: Node;
  tls?: Tls;
  users?: Users;
  /** When the second answer to a malformed batch append comes. */
  lateMs?: number;
}>;

/**
 * The streams of EventStoreDB as its client sees them, over the wire, on loopback. `log` may be another server's: a
 * restart, or another node of one cluster; without one it keeps everything in memory.
 */
export const startEsdbTestServer = async (options: Options = {}): Promise<EsdbTestServer> => {
  const { log = new StoredLog(), port = 0, version = '20.10', tls, users = null } = options;
  const faults = noFaults();
  const open = new Set<ServerWritableStream<ReadReq, ReadResp>>();
  const read = { events: 0 };
  let [bound, batches] = [port, 0];
  const alone: Node = {
    ...{ leads: () => true, leader: () => ({ host: '127.0.0.1', port: bound }) },
    members: () => [{ host: '127.0.0.1', port: bound, leads: true, isAlive: true }],
  };
  const serving: Serving = { log, faults, version, node: options.node ?? alone, users, open, read };
  const batchAppend = batchAppendCall(serving, options.lateMs);
  const server = new Server();
  server.addService(gossip.GossipService, { read: gossipCall(serving) });
  server.addService(features.ServerFeaturesService, { getSupportedMethods: supportedMethods(serving) });
  server.addService(services.StreamsService, {
    read: readCall(serving),
    append: appendCall(serving, () => bound),
    delete: deleteCall(serving),
    tombstone: tombstoneCall(serving),
    batchAppend: (call: Parameters<typeof batchAppend>[0]) => {
      batches += 1;
      if (version === '21.10') batchAppend(call);
      else call.emit('error', failure(status.UNIMPLEMENTED, 'not in 20.10'));
    },
  });
  const credentials =
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }]);
  bound = await new Promise<number>((resolve, reject) =>
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, at) => (error === null ? resolve(at) : reject(error))),
  );
  return {
    url: `esdb://127.0.0.1:${bound}?tls=${tls !== undefined}`,
    port: bound,
    log,
    faults,
    subscriptions: () => open.size,
    readEvents: () => read.events,
    batchAppends: () => batches,
    cutSubscriptions: () => {
      for (const call of open) call.emit('error', failure(status.UNAVAILABLE, 'the server goes down'));
    },
    stop: () => server.forceShutdown(),
  };
};
