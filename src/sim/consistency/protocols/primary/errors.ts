/** What clients are told, verbatim, by the products that a configuration stands for. */
import type { LabOperation } from '../../protocol';
import type { PrimarySpec } from '../../spec';

/** MongoDB, NotWritablePrimary (10107); `not master` before 5.0. */
const NOT_PRIMARY = 'not primary';
/** MongoDB, NotPrimaryOrSecondary (13436): a member in ROLLBACK (repl/replication_coordinator_impl.cpp, service_entry_point). */
const NOT_PRIMARY_OR_SECONDARY = 'node is not in primary or recovering state';
/** MongoDB, PrimarySteppedDown (189): the write may survive (repl/replication_coordinator_impl.cpp). */
const STEPPED_DOWN = 'Primary stepped down while waiting for replication';
/** Redis, shared.roslaveerr (server.c). */
const READ_ONLY = "READONLY You can't write against a read only replica.";
/** Redis, shared.masterdownerr: a replica that does not serve old data. */
const MASTER_DOWN =
  "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.";
/** Redis, disconnectAllBlockedClients (blocked.c). */
const UNBLOCKED =
  'UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)';
/** Redis, shared.noreplicaserr. */
export const NO_REPLICAS = 'NOREPLICAS Not enough good replicas to write.';

/** A node that may not do this says so before anything has happened. */
export function refusal(
  { failover, session }: PrimarySpec,
  name: string,
  { op, key }: LabOperation,
): string {
  // HBase, HRegionServer.getRegionByEncodedName.
  if (session !== null)
    return `org.apache.hadoop.hbase.NotServingRegionException: ${key} is not online on ${name}`;
  if (failover === 'sentinel') return op === 'get' ? MASTER_DOWN : READ_ONLY;
  return NOT_PRIMARY;
}

/** A replica whose own copy is being put right. */
export function recovering({ failover }: PrimarySpec): string {
  return failover === 'sentinel' ? MASTER_DOWN : NOT_PRIMARY_OR_SECONDARY;
}

/** The primary that had taken a write is one no more; nobody knows whether the write will stay. */
export function interrupted({ failover }: PrimarySpec): string {
  return failover === 'sentinel' ? UNBLOCKED : STEPPED_DOWN;
}
