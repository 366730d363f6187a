/** What clients are told, verbatim. */

/** MySQL, ER_XA_RBTIMEOUT (1613). */
export const TOOK_TOO_LONG = 'XA_RBTIMEOUT: Transaction branch was rolled back: took too long';
/** MySQL, ER_LOCK_WAIT_TIMEOUT (1205): a row is still locked by another transaction. */
export const LOCK_WAIT_TIMEOUT = 'Lock wait timeout exceeded; try restarting transaction';
/** VoltDB, NoConnectionsException of its Java client: the server is down. */
export const NO_CONNECTIONS = 'No connections.';
/** PostgreSQL, a standby that is asked to write. */
export const READ_ONLY = 'cannot execute UPDATE in a read-only transaction';

/** VoltDB's Java client: the server went down while it worked on the request. */
export function connectionLost(host: string): string {
  return `Connection to database host (${host}) was lost before a response was received`;
}
