import type { CtlVerb } from '../types';
import { authEnable, roleAdd, roleGrantPermission, userAdd, userGrantRole } from './auth';
import { del } from './del';
import { get } from './get';
import { leaseGrant, leaseKeepAlive, leaseList, leaseRevoke, leaseTimeToLive } from './lease';
import {
  alarmDisarm,
  alarmList,
  compact,
  defrag,
  endpointHealth,
  endpointStatus,
} from './maintenance';
import { memberAdd, memberList, memberPromote, memberRemove, moveLeader } from './member';
import { put } from './put';
import { txn } from './txn';
import { watch } from './watch';

/** All verbs of etcdctl that are there. A new one is a file of its own and a line here. */
export const CTL_VERBS: readonly CtlVerb[] = [
  get,
  put,
  del,
  txn,
  watch,
  leaseGrant,
  leaseRevoke,
  leaseTimeToLive,
  leaseKeepAlive,
  leaseList,
  memberList,
  memberAdd,
  memberRemove,
  memberPromote,
  endpointStatus,
  endpointHealth,
  moveLeader,
  compact,
  defrag,
  alarmList,
  alarmDisarm,
  authEnable,
  userAdd,
  userGrantRole,
  roleAdd,
  roleGrantPermission,
];
