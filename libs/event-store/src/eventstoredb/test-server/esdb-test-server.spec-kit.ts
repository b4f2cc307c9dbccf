import { Server, ServerCredentials, status, type ServerWritableStream } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { appendCall, failure } from './append-call.spec-kit.js';
import { deleteCall, tombstoneCall } from './delete-call.spec-kit.js';
import { noFaults, type Faults } from './faults.spec-kit.js';
import { readCall } from './read-call.spec-kit.js';
import { supportedMethods, type Version } from './server-features.spec-kit.js';
import { StoredLog } from './stored-log.spec-kit.js';

export type EsdbTestServer = Readonly<{
  url: string;
  port: number;
  log: StoredLog;
  faults: Faults;
  /** How many subscriptions are open. */
  subscriptions: () => number;
  /** How often somebody appended by `BatchAppend`, which this server refuses. */
  batchAppends: () => number;
  /** Ends every open subscription as a server that goes down does. */
  cutSubscriptions: () => void;
  stop: () => void;
}>;

type Options = Readonly<{ log?: StoredLog; port?: number; version?: Version }>;

/**
 * The streams of EventStoreDB as its client sees them, over the wire, on loopback. `log` may be another server's: a
 * restart, or another node of one cluster; without one it keeps everything in memory.
 */
export const startEsdbTestServer = async (options: Options = {}): Promise<EsdbTestServer> => {
  const { log = new StoredLog(), port = 0, version = '20.10' } = options;
  const faults = noFaults();
  const open = new Set<ServerWritableStream<ReadReq, ReadResp>>();
  let [bound, batches] = [port, 0];
  const server = new Server();
  server.addService(features.ServerFeaturesService, { getSupportedMethods: supportedMethods(version) });
  server.addService(services.StreamsService, {
    read: readCall(log, faults, open),
    append: appendCall(log, faults, () => bound),
    delete: deleteCall(log),
    tombstone: tombstoneCall(log),
    batchAppend: (call: ServerWritableStream<ReadReq, ReadResp>) => {
      batches += 1;
      call.emit('error', failure(status.UNIMPLEMENTED, 'not here'));
    },
  });
  bound = await new Promise<number>((resolve, reject) =>
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, at) =>
      error === null ? resolve(at) : reject(error),
    ),
  );
  return {
    url: `esdb://127.0.0.1:${bound}?tls=false`,
    port: bound,
    log,
    faults,
    subscriptions: () => open.size,
    batchAppends: () => batches,
    cutSubscriptions: () => {
      for (const call of open) call.emit('error', failure(status.UNAVAILABLE, 'the server goes down'));
    },
    stop: () => server.forceShutdown(),
  };
};
