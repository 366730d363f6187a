/** Refusals of the key-value store, verbatim, with their codes (etcd api/v3rpc/rpctypes/error.go). */
import type { GrpcCode, RpcError } from '../errors';

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
