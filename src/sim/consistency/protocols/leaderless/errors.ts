/** Cassandra's errors as its drivers print them. */
interface Shortage {
  readonly level: string;
  readonly required: number;
}

/**
 * Name of a consistency level that asks for `required` of `n` replicas. Cassandra has no word for some
 * counts; they are named by the number.
 */
export function levelOf(required: number, n: number): string {
  if (required === 1) return 'ONE';
  if (required === n) return 'ALL';
  if (required === Math.floor(n / 2) + 1) return 'QUORUM';
  return required === 2 ? 'TWO' : required === 3 ? 'THREE' : String(required);
}

/** UnavailableException: nothing was sent. */
export function unavailable({ level, required }: Shortage, alive: number): string {
  return (
    `Error from server: code=1000 [Unavailable exception] message="Cannot achieve consistency level ${level}" ` +
    `info={'consistency': '${level}', 'required_replicas': ${required}, 'alive_replicas': ${alive}}`
  );
}

/** WriteTimeoutException and ReadTimeoutException: too few have answered in time. */
export function timedOut(
  kind: 'read' | 'write',
  { level, required }: Shortage,
  received: number,
): string {
  const [code, type] = kind === 'write' ? [1100, `, 'write_type': 'SIMPLE'`] : [1200, ''];
  return (
    `Error from server: code=${code} [Coordinator node timed out waiting for replica nodes' responses] ` +
    `message="Operation timed out - received only ${received} responses." ` +
    `info={'received_responses': ${received}, 'required_responses': ${required}, 'consistency': '${level}'${type}}`
  );
}
