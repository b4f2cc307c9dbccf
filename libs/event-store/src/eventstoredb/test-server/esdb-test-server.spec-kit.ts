import { Server, ServerCredentials, status, type ServerWritableStream } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { appendCall, failure } from './append-call.spec-kit.js';
import { noFaults, type Faults } from './faults.spec-kit.js';
import { readCall } from './read-call.spec-kit.js';
import { StoredLog } from './stored-log.spec-kit.js';

export type EsdbTestServer = Readonly<{
  url: string;
  log: StoredLog;
  faults: Faults;
  /** Ends every open subscription as a server that goes down does. */
  cutSubscriptions: () => void;
  stop: () => void;
}>;

/**
 * The streams of EventStoreDB 20.10 as its client sees them, over the wire, on a free port of loopback. It answers that it
 * has no server features, as 20.10 does, and keeps everything in memory. `log` may be another server's: a restart.
 */
export const startEsdbTestServer = async (log = new StoredLog(), port = 0): Promise<EsdbTestServer> => {
  const faults = noFaults();
  const open = new Set<ServerWritableStream<ReadReq, ReadResp>>();
  const server = new Server();
  const unknown = (_call: unknown, answer: (error: Error) => void): void =>
    answer(failure(status.UNIMPLEMENTED, 'not in 20.10'));
  server.addService(features.ServerFeaturesService, { getSupportedMethods: unknown });
  server.addService(services.StreamsService, {
    read: readCall(log, faults, open),
    append: appendCall(log, faults),
    delete: unknown,
    tombstone: unknown,
    batchAppend: (call: ServerWritableStream<ReadReq, ReadResp>) =>
      call.emit('error', failure(status.UNIMPLEMENTED, 'not in 20.10')),
  });
  const bound = await new Promise<number>((resolve, reject) =>
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, at) =>
      error === null ? resolve(at) : reject(error),
    ),
  );
  return {
    url: `esdb://127.0.0.1:${bound}?tls=false`,
    log,
    faults,
    cutSubscriptions: () => {
      for (const call of open) call.emit('error', failure(status.UNAVAILABLE, 'the server goes down'));
    },
    stop: () => server.forceShutdown(),
  };
};
