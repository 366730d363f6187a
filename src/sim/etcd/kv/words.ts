import type { Interval } from '../mvcc/types';
import type { KvRequest, LocalRequest } from './types';

/** A request as one would type it behind `etcdctl`; a machine's text, in no language. */
export function wordsOf(request: KvRequest | LocalRequest): string {
  switch (request.op) {
    case 'put':
      return `put ${request.key} ${shorten(request.value)}${request.lease === 0 ? '' : ` --lease=${hex(request.lease)}`}`;
    case 'range':
      return `get ${keys(request)}${request.rev > 0 ? ` --rev=${request.rev}` : ''}${request.serializable ? ' --consistency=s' : ''}`;
    case 'delete':
      return `del ${keys(request)}`;
    case 'txn':
      return `txn ${countOf(request.compare.length, 'compare')}, ${request.success.length}|${request.failure.length} ops`;
    case 'compact':
      return `compact ${request.rev}`;
    case 'leaseGrant':
      return `lease grant ${request.ttl}`;
    case 'leaseRevoke':
      return `lease revoke ${hex(request.id)}`;
    case 'leaseKeepAlive':
      return `lease keep-alive --once ${hex(request.id)}`;
    case 'leaseTTL':
      return `lease timetolive ${hex(request.id)}${request.keys ? ' --keys' : ''}`;
    case 'leases':
      return 'lease list';
    case 'alarm':
      return request.action === 'ACTIVATE' ? 'alarm NOSPACE' : 'alarm disarm';
    case 'alarms':
      return 'alarm list';
    case 'status':
      return 'endpoint status';
    case 'members':
      return 'member list';
    case 'defrag':
      return 'defrag';
    case 'watch':
      return `watch ${keys(request)}${request.startRev > 0 ? ` --rev=${request.startRev}` : ''}`;
    case 'watchCancel':
      return 'watch cancel';
    case 'watchProgress':
      return 'watch progress';
    default:
      return authWords(request);
  }
}

function authWords(request: Extract<KvRequest, { op: `auth${string}` }>): string {
  switch (request.op) {
    case 'authEnable':
      return 'auth enable';
    case 'authDisable':
      return 'auth disable';
    case 'authUserAdd':
      return `user add ${request.name}`;
    case 'authRoleAdd':
      return `role add ${request.name}`;
    case 'authGrantRole':
      return `user grant-role ${request.user} ${request.role}`;
    case 'authGrantPerm':
      return `role grant-permission ${request.role} ${request.perm.toLowerCase()} ${keys(request)}`;
    case 'authLogin':
      return `login ${request.name}`;
  }
}

/** etcdctl writes lease ids in hexadecimal. */
export function hex(lease: number): string {
  return lease.toString(16);
}

function keys({ key, end }: Interval): string {
  if (end === '') return key;
  if (end === '\0') return key === '\0' ? '"" --prefix' : `${key} --from-key`;
  // The end of a prefix is its last byte raised by one.
  const last = key.charCodeAt(key.length - 1);
  const isPrefix = end === key.slice(0, -1) + String.fromCharCode(last + 1);
  return isPrefix ? `${key} --prefix` : `${key} ${end}`;
}

const SHOWN = 40;

function shorten(value: string): string {
  return value.length <= SHOWN ? value : `${value.slice(0, SHOWN)}… (${value.length} bytes)`;
}

function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
