import { createHash } from 'node:crypto';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Serving } from './serving.spec-kit.js';

const TICKS_PER_MS = 10_000n;
const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;

/** `Gossip.Read`: who is in the cluster, as far as this node knows. Nobody is asked who they are. */
export const gossipCall =
  ({ node }: Serving): handleUnaryCall<unknown, ClusterInfo> =>
  (_call, answer) => {
    const members = node.members().map(({ host, port, leads, isAlive }) =>
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setStructured(bitsOf(`${host}:${port}`)))
        .setTimeStamp(String(BigInt(Date.now()) * TICKS_PER_MS))
        .setState(leads ? LEADER : FOLLOWER)
        .setIsAlive(isAlive)
        .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port)),
    );
    answer(null, new gossip.ClusterInfo().setMembersList(members));
  };

const bitsOf = (name: string): InstanceType<typeof shared.UUID.Structured> => {
  const hash = createHash('sha256').update(name).digest();
  // The client takes nothing for a UUID that does not say which version it is.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x40;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return new shared.UUID.Structured()
    .setMostSignificantBits(String(hash.readBigInt64BE(0)))
    .setLeastSignificantBits(String(hash.readBigInt64BE(8)));
};
