import type { Action } from '../../sim/config';

/** The cuts that the design names S3 to S5 and their like: majority and minority, one alone, the first with few. */
export function cutsOf(
  nodes: readonly string[],
): { readonly label: string; readonly action: Action }[] {
  const half = Math.ceil(nodes.length / 2);
  const first = nodes[0] ?? '';
  const last = nodes.at(-1) ?? '';
  const splits = [
    [nodes.slice(0, half), nodes.slice(half)],
    [nodes.slice(0, nodes.length - half), nodes.slice(nodes.length - half)],
    [[first], nodes.slice(1)],
    [nodes.slice(0, -1), [last]],
  ];
  const seen = new Set<string>();
  return splits.flatMap((groups) => {
    const label = groups.map((group) => group.join(' ')).join(' | ');
    if (seen.has(label) || groups.some((group) => group.length === 0)) return [];
    seen.add(label);
    return [{ label, action: { do: 'partition', groups } as const }];
  });
}
