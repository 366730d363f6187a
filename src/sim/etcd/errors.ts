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

const rpc = (grpc: GrpcCode, message: string): RpcError => ({ grpc, message });

export const EMPTY_KEY = rpc('InvalidArgument', 'etcdserver: key is not provided');
export const KEY_NOT_FOUND = rpc('InvalidArgument', 'etcdserver: key not found');
export const VALUE_PROVIDED = rpc('InvalidArgument', 'etcdserver: value is provided');
export const LEASE_PROVIDED = rpc('InvalidArgument', 'etcdserver: lease is provided');
export const TOO_MANY_OPS = rpc(
  'InvalidArgument',
  'etcdserver: too many operations in txn request',
);
export const DUPLICATE_KEY = rpc(
  'InvalidArgument',
  'etcdserver: duplicate key given in txn request',
);
export const REQUEST_TOO_LARGE = rpc('InvalidArgument', 'etcdserver: request is too large');
export const COMPACTED = rpc(
  'OutOfRange',
  'etcdserver: mvcc: required revision has been compacted',
);
export const FUTURE_REVISION = rpc(
  'OutOfRange',
  'etcdserver: mvcc: required revision is a future revision',
);
export const NO_SPACE = rpc('ResourceExhausted', 'etcdserver: mvcc: database space exceeded');
export const LEASE_NOT_FOUND = rpc('NotFound', 'etcdserver: requested lease not found');
export const LEASE_EXISTS = rpc('FailedPrecondition', 'etcdserver: lease already exists');
export const LEASE_TTL_TOO_LARGE = rpc('OutOfRange', 'etcdserver: too large lease TTL');
export const ROOT_USER_MISSING = rpc('FailedPrecondition', 'etcdserver: root user does not exist');
export const ROOT_ROLE_MISSING = rpc(
  'FailedPrecondition',
  'etcdserver: root user does not have root role',
);
export const USER_EXISTS = rpc('FailedPrecondition', 'etcdserver: user name already exists');
export const USER_EMPTY = rpc('InvalidArgument', 'etcdserver: user name is empty');
export const USER_NOT_FOUND = rpc('FailedPrecondition', 'etcdserver: user name not found');
export const ROLE_EXISTS = rpc('FailedPrecondition', 'etcdserver: role name already exists');
export const ROLE_EMPTY = rpc('InvalidArgument', 'etcdserver: role name is empty');
export const ROLE_NOT_FOUND = rpc('FailedPrecondition', 'etcdserver: role name not found');
export const AUTH_FAILED = rpc(
  'InvalidArgument',
  'etcdserver: authentication failed, invalid user ID or password',
);
export const AUTH_NOT_ENABLED = rpc(
  'FailedPrecondition',
  'etcdserver: authentication is not enabled',
);
export const INVALID_TOKEN = rpc('Unauthenticated', 'etcdserver: invalid auth token');
export const PERMISSION_DENIED = rpc('PermissionDenied', 'etcdserver: permission denied');
