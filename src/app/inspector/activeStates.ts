/** A statechart's value as paths: `{ running: { disk: 'idle', raft: 'leader' } }` → running.disk.idle, … */
export function activeStates(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const below = activeStates(inner);
    return below.length === 0 ? [name] : below.map((path) => `${name}.${path}`);
  });
}
