/** Configurations that several tests of the laboratory share. */
import type { Primary2pcSpec, PrimarySpec, RaftSpec } from '../../../src/sim/consistency/spec';
import { MS, S } from './lab';

export const etcd: RaftSpec = {
  kind: 'raft',
  heartbeat: 100 * MS,
  election: 1_000 * MS,
  preVote: true,
  checkQuorum: true,
  reads: 'linearizable',
  fsync: 0,
  sessionReads: false,
  commitWait: 0,
};

export const mongo: PrimarySpec = {
  kind: 'primary',
  failover: 'quorumElection',
  w: 1,
  reads: 'primary',
  heartbeat: 500 * MS,
  election: 2 * S,
  downAfter: 2 * S,
  minReplicas: 0,
  maxLag: S,
  session: null,
};

export const sync: Primary2pcSpec = {
  kind: 'primary2pc',
  prepareTimeout: 500 * MS,
  heuristic: false,
  evenSplit: 'halt',
  fencing: false,
};

export const fenced: Primary2pcSpec = {
  ...sync,
  fencing: true,
  evenSplit: 'lowest',
  prepareTimeout: 2 * S,
};
