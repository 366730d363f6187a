/** Error texts of etcd, verbatim (etcd api/v3rpc/rpctypes/error.go and raft), and when they appear. */

/** rpctypes.ErrGRPCTimeout: a put or a linearizable get found no quorum for 7 s. */
export const TIMEOUT = 'etcdserver: request timed out';
/** rpctypes.ErrGRPCTimeoutDueToLeaderFail. */
export const TIMEOUT_LEADER_FAILURE =
  'etcdserver: request timed out, possibly due to previous leader failure';
/** rpctypes.ErrGRPCTimeoutDueToConnectionLost. */
export const TIMEOUT_CONNECTION_LOST =
  'etcdserver: request timed out, possibly due to connection lost';
/** rpctypes.ErrGRPCLeaderChanged, since 3.5. */
export const LEADER_CHANGED = 'etcdserver: leader changed';
/** rpctypes.ErrGRPCNotLeader. */
export const NOT_LEADER = 'etcdserver: not leader';
/** rpctypes.ErrGRPCNoLeader. */
export const NO_LEADER = 'etcdserver: no leader';
/** raft.ErrProposalDropped, e.g. while leadership is being transferred. */
export const PROPOSAL_DROPPED = 'raft proposal dropped';
/** Go's context.DeadlineExceeded: the client's own limit, or a proposal that found no leader for 7 s. */
export const DEADLINE_EXCEEDED = 'context deadline exceeded';
/** rpctypes.ErrGRPCLearnerNotReady: the learner is not at 90 % of the leader's log. */
export const LEARNER_NOT_READY =
  'etcdserver: can only promote a learner member which is in sync with leader';
/** rpctypes.ErrGRPCMemberNotLearner. */
export const NOT_LEARNER = 'etcdserver: can only promote a learner member';
/** rpctypes.ErrGRPCMemberExist and ErrGRPCMemberNotFound. */
export const MEMBER_EXISTS = 'etcdserver: member ID already exist';
export const MEMBER_NOT_FOUND = 'etcdserver: member not found';

/** A refusal with its gRPC code (api/v3rpc/rpctypes/error.go). */
export interface RpcError {
  readonly grpc: GrpcCode;
  readonly message: string;
}
export type GrpcCode =
  | 'InvalidArgument'
  | 'OutOfRange'
  | 'NotFound'
  | 'FailedPrecondition'
  | 'ResourceExhausted'
  | 'PermissionDenied'
  | 'Unauthenticated'
  | 'Unavailable'
  | 'Unknown';

/** rpctypes.ErrGRPCNoSpace. */
export const NO_SPACE: RpcError = {
  grpc: 'ResourceExhausted',
  message: 'etcdserver: mvcc: database space exceeded',
};
