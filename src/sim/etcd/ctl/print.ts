import type { KvRequest, KvResponse, LocalRequest, LocalResponse } from '../kv/types';
import type { TxnOpResponse } from '../mvcc/types';

/** What etcdctl prints of an answer in its simple format (etcdctl printer_simple.go). */
export function printAnswer(
  response: KvResponse | LocalResponse,
  request?: KvRequest | LocalRequest,
): string {
  switch (response.op) {
    case 'range':
    case 'put':
    case 'delete':
    case 'txn':
      return printOp(response);
    case 'leaseGrant':
      return `lease ${leaseId(response.id)} granted with TTL(${response.ttl}s)`;
    case 'leaseKeepAlive':
      return response.ttl > 0
        ? `lease ${leaseId(response.id)} keepalived with TTL(${response.ttl})`
        : `lease ${leaseId(response.id)} expired or revoked.`;
    case 'leaseTTL': {
      const { id, ttl, grantedTTL, keys } = response;
      if (ttl === -1) return `lease ${leaseId(id)} already expired`;
      const attached = keys.length === 0 ? '' : `, attached keys([${keys.join(' ')}])`;
      return `lease ${leaseId(id)} granted with TTL(${grantedTTL}s), remaining(${ttl}s)${attached}`;
    }
    case 'leases':
      return [`found ${response.ids.length} leases`, ...response.ids.map(leaseId)].join('\n');
    case 'alarms':
      return response.alarms
        .map(({ member, type }) => `memberID:${member} alarm:${type} `)
        .join('\n');
    case 'alarm':
      return response.disarmed === 0 ? '' : `alarm:NOSPACE disarmed`;
    case 'authLogin':
      return response.token;
    case 'defrag':
      return 'Finished defragmenting etcd member';
    case 'status': {
      const { member, dbSize, leader, isLearner, raftTerm, raftIndex, raftAppliedIndex } = response;
      const flags = `${leader === member}, ${isLearner}`;
      const errors = response.errors.join(', ');
      return `${member}, ${sizeText(dbSize)}, ${flags}, ${raftTerm}, ${raftIndex}, ${raftAppliedIndex}, ${errors}`;
    }
    case 'members':
      return response.members
        .map(({ name, isLearner }) => `${name}, started, ${isLearner}`)
        .join('\n');
    case 'done':
      return request === undefined ? 'OK' : printDone(request);
  }
}

/** etcdctl prints a lease with all sixteen digits (%016x). */
function leaseId(lease: number): string {
  return lease.toString(16).padStart(16, '0');
}

/** The answer says only that it is done; the words come from what was asked (etcdctl's *_command.go). */
function printDone(request: KvRequest | LocalRequest): string {
  switch (request.op) {
    case 'compact':
      return `compacted revision ${request.rev}`;
    case 'leaseRevoke':
      return `lease ${leaseId(request.id)} revoked`;
    case 'authEnable':
      return 'Authentication Enabled';
    case 'authDisable':
      return 'Authentication Disabled';
    case 'authUserAdd':
      return `User ${request.name} created`;
    case 'authRoleAdd':
      return `Role ${request.name} created`;
    case 'authGrantRole':
      return `Role ${request.role} is granted to user ${request.user}`;
    case 'authGrantPerm':
      return `Role ${request.role} updated`;
    default:
      return 'OK';
  }
}

function printOp(response: TxnOpResponse): string {
  switch (response.op) {
    case 'put':
      return response.prevKv === null
        ? 'OK'
        : `OK\n${response.prevKv.key}\n${response.prevKv.value}`;
    case 'delete':
      return [
        String(response.deleted),
        ...response.prevKvs.flatMap(({ key, value }) => [key, value]),
      ].join('\n');
    case 'range':
      return response.kvs.flatMap(({ key, value }) => [key, value]).join('\n');
    case 'txn':
      return [response.succeeded ? 'SUCCESS' : 'FAILURE', ...response.responses.map(printOp)].join(
        '\n\n',
      );
  }
}

/** As humanize prints bytes: powers of 1000. */
function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
}
