import type { Action } from '../../sim/config';

/** A ready-made network of the laboratory, as a handful of deeds. */
export interface Situation {
  /** Whether machines are near or far, where it cuts, or who flaps. */
  readonly kind: 'same' | 'cross' | 'cut' | 'flap';
  /** The design's own name; '' = a cut that it does not name. */
  readonly name: 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | '';
  /** `n1 n2 n3 | n4 n5`, or who flaps. */
  readonly label: string;
  readonly actions: readonly Action[];
}

/** One way within a region and between two (cap-pacelc §2), and one round of a flapping machine. */
const NEAR = { kind: 'constant', value: 500 } as const;
const FAR = { kind: 'constant', value: 40_000 } as const;
const ROUND = 3_000_000;

/** The design's S1 to S6, as far as so many machines have them, and the same cuts seen from the other side. */
export function situationsOf(nodes: readonly string[]): readonly Situation[] {
  const [first = ''] = nodes;
  const clean: readonly Action[] = [{ do: 'heal' }, { do: 'network', latency: NEAR }];
  const regions = [nodes.slice(0, 2), nodes.slice(2, 4), nodes.slice(4)].filter(
    (region) => region.length > 0,
  );
  return [
    { kind: 'same', name: 'S1', label: nodes.join(' '), actions: clean },
    {
      kind: 'cross',
      name: 'S2',
      label: labelOf(regions),
      actions: [...clean, ...apart(regions)],
    },
    ...cutsOf(nodes),
    {
      kind: 'flap',
      name: 'S6',
      label: first,
      actions: [{ do: 'flap', target: first, every: ROUND }],
    },
  ];
}

/** Majority and minority, one alone, both halves, the first with few. */
function cutsOf(nodes: readonly string[]): readonly Situation[] {
  const half = Math.ceil(nodes.length / 2);
  const even = nodes.length % 2 === 0;
  const splits = [
    [even ? 'S5' : 'S3', [nodes.slice(0, half), nodes.slice(half)]],
    ['', [nodes.slice(0, nodes.length - half), nodes.slice(nodes.length - half)]],
    ['S4', [nodes.slice(0, 1), nodes.slice(1)]],
    ['', [nodes.slice(0, -1), nodes.slice(-1)]],
  ] as const;
  const seen = new Set<string>();
  return splits.flatMap(([name, groups]) => {
    const label = labelOf(groups);
    if (seen.has(label) || groups.some((group) => group.length === 0)) return [];
    seen.add(label);
    return [{ kind: 'cut', name, label, actions: [{ do: 'partition', groups }] } as const];
  });
}

function apart(regions: readonly (readonly string[])[]): readonly Action[] {
  return regions.flatMap((region, i) =>
    regions
      .slice(i + 1)
      .flatMap((other) =>
        region.flatMap((from) =>
          other.map((to): Action => ({ do: 'link', from, to, oneWay: false, latency: FAR })),
        ),
      ),
  );
}

function labelOf(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.join(' ')).join(' | ');
}
