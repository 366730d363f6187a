import { digestOf } from '../../../../src/sim/etcd/kv/auth';
import type { KvRequest, LocalRequest, Permission } from '../../../../src/sim/etcd/kv/types';
import { prefixInterval } from '../../../../src/sim/etcd/mvcc/keys';
import type { Compare, Interval, TxnOp } from '../../../../src/sim/etcd/mvcc/types';

/** An operation as the vectors write it; see their README. */
export interface VectorOp {
  readonly op: string;
  readonly [field: string]: unknown;
}

/** The request that a vector's operation stands for. */
export function requestOf(op: VectorOp): KvRequest | LocalRequest {
  switch (op.op) {
    case 'put':
    case 'range':
    case 'delete':
    case 'txn':
      return txnOp(op);
    case 'compact':
      return { op: 'compact', rev: number(op.rev) };
    case 'leaseGrant':
      return { op: 'leaseGrant', id: number(op.id), ttl: number(op.ttl) };
    case 'leaseRevoke':
    case 'leaseKeepAlive':
      return { op: op.op, id: number(op.id) };
    case 'leaseTTL':
      return { op: 'leaseTTL', id: number(op.id), keys: op.keys === true };
    case 'leases':
    case 'alarms':
    case 'defrag':
    case 'authEnable':
      return { op: op.op };
    case 'disarmAll':
      return { op: 'alarm', action: 'DEACTIVATE', member: '' };
    case 'watch':
    case 'watchOpen':
      return {
        op: 'watch',
        ...interval(op),
        startRev: number(op.startRev),
        prevKv: op.prevKv === true,
        filters: (op.filters ?? []) as ('NOPUT' | 'NODELETE')[],
      };
    case 'authUserAdd':
      return { op: op.op, name: text(op.name), digest: digestOf(text(op.password)) };
    case 'authLogin':
      return { op: op.op, name: text(op.name), digest: digestOf(text(op.password)) };
    case 'authRoleAdd':
      return { op: op.op, name: text(op.name) };
    case 'authGrantRole':
      return { op: op.op, user: text(op.user), role: text(op.role) };
    case 'authGrantPerm':
      return {
        op: op.op,
        role: text(op.role),
        perm: op.perm as Permission['perm'],
        ...interval(op),
      };
    default:
      throw new Error(`an operation that the README does not list: ${op.op}`);
  }
}

function txnOp(op: VectorOp): TxnOp {
  switch (op.op) {
    case 'put':
      return {
        op: 'put',
        key: text(op.key),
        value: op.bigValue === undefined ? text(op.value) : 'x'.repeat(number(op.bigValue)),
        lease: number(op.lease),
        prevKv: op.prevKv === true,
        ignoreValue: op.ignoreValue === true,
        ignoreLease: op.ignoreLease === true,
      };
    case 'range':
      return {
        op: 'range',
        ...interval(op),
        limit: number(op.limit),
        rev: number(op.rev),
        serializable: op.serializable === true,
        keysOnly: op.keysOnly === true,
        countOnly: op.countOnly === true,
        sortTarget: (op.sortTarget ?? 'KEY') as 'KEY',
        sortOrder: (op.sortOrder ?? 'NONE') as 'NONE',
        minMod: number(op.minMod),
        maxMod: number(op.maxMod),
        minCreate: number(op.minCreate),
        maxCreate: number(op.maxCreate),
      };
    case 'delete':
      return { op: 'delete', ...interval(op), prevKv: op.prevKv === true };
    case 'txn':
      return {
        op: 'txn',
        compare: (op.compare as VectorOp[]).map(compareOf),
        success: (op.success as VectorOp[]).map(txnOp),
        failure: (op.failure as VectorOp[]).map(txnOp),
      };
    default:
      throw new Error(`no operation of a transaction: ${op.op}`);
  }
}

function compareOf(compare: VectorOp): Compare {
  return {
    ...interval(compare),
    target: compare.target as Compare['target'],
    result: compare.result as Compare['result'],
    value: compare.value as string | number,
  };
}

function interval(op: Readonly<Record<string, unknown>>): Interval {
  const key = text(op.key);
  if (op.prefix === true) return prefixInterval(key);
  if (op.fromKey === true) return { key, end: '\0' };
  return { key, end: text(op.rangeEnd) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
