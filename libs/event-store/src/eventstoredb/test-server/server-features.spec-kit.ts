import type { handleUnaryCall } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { failure } from './failures.spec-kit.js';
import { meets } from './faults.spec-kit.js';
import type { Serving } from './serving.spec-kit.js';

const STREAMS = 'event_store.client.streams.Streams';
const METHODS: readonly (readonly [string, readonly string[]])[] = [
  ['read', ['position', 'events']],
  ['append', []],
  ['delete', []],
  ['tombstone', []],
  ['batchappend', ['deadline_duration']],
];

/** 20.10 does not know the question, which tells clients to append by `Append`; 21.10 offers `BatchAppend` besides. */
export const supportedMethods =
  ({ version, faults }: Serving): handleUnaryCall<unknown, SupportedMethods> =>
  (_call, answer) => {
    if (meets(faults, 'featuresUnavailable')) return answer(failure(status.UNAVAILABLE, 'No connection established'));
    if (version === '20.10') return answer(failure(status.UNIMPLEMENTED, 'not in 20.10'));
    const streams = METHODS.map(([name, list]) =>
      new features.SupportedMethod()
        .setServiceName(STREAMS)
        .setMethodName(name)
        .setFeaturesList([...list]),
    );
    const gossip = new features.SupportedMethod()
      .setServiceName('event_store.client.gossip.Gossip')
      .setMethodName('read');
    const answered = new features.SupportedMethods().setEventStoreServerVersion('21.10.11');
    answer(null, answered.setMethodsList([...streams, gossip]));
  };
