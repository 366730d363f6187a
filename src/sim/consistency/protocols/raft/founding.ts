import type { EtcdSpec } from '../../../config';
import { QUOTA_DEFAULT } from '../../../etcd/kv/bytes';
import { foundMember } from '../../../founding';
import type { NodeSetup } from '../../protocol';
import type { RaftNode } from './types';

/** etcd: maxSizePerMsg, 1 MiB (server/etcdserver/raft.go). */
const MAX_SIZE_PER_MESSAGE = 1024 * 1024;
/** A lane's whole run stays in its log. */
const NEVER = 10_000_000;

export function found(setup: NodeSetup<'raft'>): RaftNode {
  const { spec, lane, name, nodes, seed } = setup;
  return {
    spec,
    lane,
    first: name === nodes[0],
    member: foundMember(etcdSpec(setup), name, seed, `lab/${lane}/`),
    held: [],
    delayed: [],
  };
}

/** etcd ticks once per heartbeat interval; the election timeout is drawn from one to two times its flag. */
function etcdSpec({ spec, nodes, fsync }: NodeSetup<'raft'>): EtcdSpec {
  const electionTicks = Math.max(2, Math.round(spec.election / spec.heartbeat));
  return {
    preset: 'etcd-3.5',
    members: nodes,
    learners: [],
    tick: spec.heartbeat,
    heartbeatTicks: 1,
    electionTicks,
    timeoutTicks: { min: electionTicks, max: 2 * electionTicks - 1 },
    fsync: { kind: 'constant', value: fsync + spec.fsync },
    preVote: spec.preVote,
    checkQuorum: spec.checkQuorum,
    readOnly: spec.reads === 'lease' ? 'lease' : 'safe',
    initialElectionTickAdvance: false,
    rules: { ownTermCommit: true, oneVotePerTerm: true, persistBeforeAnswer: true },
    maxSizePerMessage: MAX_SIZE_PER_MESSAGE,
    snapshotCount: NEVER,
    snapshotCatchUp: NEVER,
    quota: QUOTA_DEFAULT,
    history: [],
    compacted: 0,
  };
}
