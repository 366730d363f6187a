import type { Action } from '../../sim/config';
import type { PresetName } from './texts';

/** Ready-made networks. Each is a handful of timeline actions, so that it can be undone and shared. */
export const PRESETS: readonly PresetName[] = [
  'clean',
  'lossy',
  'twoCentres',
  'asymmetric',
  'flapping',
];

/** One room: what a packet needs between two racks. */
export const NEAR = { kind: 'uniform', min: 1_000, max: 5_000 } as const;
/** One way between two European data centres that are some thousand kilometres apart. */
export const FAR = { kind: 'uniform', min: 30_000, max: 36_000 } as const;
export const WIFI = {
  latency: { kind: 'uniform', min: 3_000, max: 12_000 },
  jitter: 30_000,
  loss: 0.08,
  duplicate: 0.02,
  reorder: true,
} as const;
/** Out for half of this. */
export const ROUND = 3_000_000;

export interface PresetPlace {
  /** In ring order; the first half stays in the first data centre. */
  readonly members: readonly string[];
  /** Whom the asymmetric and the flapping network are about: the leader where there is one. */
  readonly target: string;
  /** Something is cut or flaps, and has to be healed first. */
  readonly isBroken: boolean;
}

export function presetActions(
  preset: PresetName,
  { members, target, isBroken }: PresetPlace,
): readonly Action[] {
  const healing: readonly Action[] = isBroken ? [{ do: 'heal' }] : [];
  const clean: readonly Action[] = [
    ...healing,
    { do: 'network', latency: NEAR, jitter: 0, loss: 0, duplicate: 0, reorder: false },
  ];
  const others = members.filter((name) => name !== target);
  switch (preset) {
    case 'clean':
      return clean;
    case 'lossy':
      return [...healing, { do: 'network', ...WIFI }];
    case 'twoCentres': {
      const { near, far } = centresOf(members);
      return [
        ...clean,
        ...near.flatMap((from) =>
          far.map((to): Action => ({ do: 'link', from, to, oneWay: false, latency: FAR })),
        ),
      ];
    }
    case 'asymmetric':
      return [
        ...clean,
        ...others.map((to): Action => ({ do: 'cut', from: target, to, oneWay: true })),
      ];
    case 'flapping':
      return [...clean, { do: 'flap', target, every: ROUND }];
  }
}

export function centresOf(members: readonly string[]): {
  readonly near: readonly string[];
  readonly far: readonly string[];
} {
  const half = Math.ceil(members.length / 2);
  return { near: members.slice(0, half), far: members.slice(half) };
}
