import type { EtcdSpec } from '../../../config';
import { QUOTA_DEFAULT } from '../../../etcd/kv/bytes';
import { foundMember } from '../../../founding';
import type { NodeSetup } from '../../protocol';
import type { RaftSpec, ReadMode } from '../../spec';
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
    readOnly: readOnlyOf(spec.reads),
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

function readOnlyOf(reads: RaftSpec['reads']): EtcdSpec['readOnly'] {
  return reads === 'lease' ? 'lease' : 'safe';
}

/** Reads that wait are asked again after 500 ms, as etcd does, and are then answered in the new way. */
export function withReads(node: RaftNode, mode: ReadMode): RaftNode {
  // Only modes of this protocol are asked of it, as `checkTimeline` has seen.
  const reads = mode as RaftSpec['reads'];
  const { config, raft } = node.member;
  const readOnly = readOnlyOf(reads);
  return {
    ...node,
    spec: { ...node.spec, reads },
    member: {
      ...node.member,
      config: { ...config, raft: { ...config.raft, readOnly } },
      raft: { ...raft, options: { ...raft.options, readOnly } },
    },
  };
}
