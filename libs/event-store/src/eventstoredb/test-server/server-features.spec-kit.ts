import type { handleUnaryCall } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { failure } from './append-call.spec-kit.js';

export type Version = '20.10' | '21.10';

/** 20.10 does not know the question, which tells clients to append by `Append`; 21.10 offers `BatchAppend` besides. */
export const supportedMethods =
  (version: Version): handleUnaryCall<unknown, SupportedMethods> =>
  (_call, answer) => {
    if (version === '20.10') return answer(failure(status.UNIMPLEMENTED, 'not in 20.10'));
    const methods = ['read', 'append', 'delete', 'tombstone', 'batchappend'].map((name) =>
      new features.SupportedMethod().setServiceName('event_store.client.streams.Streams').setMethodName(name),
    );
    answer(null, new features.SupportedMethods().setEventStoreServerVersion('21.10.11').setMethodsList(methods));
  };
