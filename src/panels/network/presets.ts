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

const NEAR = { kind: 'uniform', min: 1_000, max: 5_000 } as const;
/** One way between two European data centres that are some thousand kilometres apart. */
const FAR = { kind: 'uniform', min: 30_000, max: 36_000 } as const;

/** `members` in ring order; the first half stays in the first data centre. */
export function presetActions(preset: PresetName, members: readonly string[]): readonly Action[] {
  const clean: readonly Action[] = [
    { do: 'heal' },
    { do: 'network', latency: NEAR, jitter: 0, loss: 0, duplicate: 0, reorder: false },
  ];
  const [first = ''] = members;
  switch (preset) {
    case 'clean':
      return clean;
    case 'lossy':
      return [
        { do: 'heal' },
        {
          do: 'network',
          latency: { kind: 'uniform', min: 3_000, max: 12_000 },
          jitter: 30_000,
          loss: 0.08,
          duplicate: 0.02,
          reorder: true,
        },
      ];
    case 'twoCentres': {
      const half = Math.ceil(members.length / 2);
      const far = members.slice(half);
      return [
        ...clean,
        ...members
          .slice(0, half)
          .flatMap((from) =>
            far.map((to): Action => ({ do: 'link', from, to, oneWay: false, latency: FAR })),
          ),
      ];
    }
    case 'asymmetric':
      return [
        ...clean,
        ...members.slice(1).map((to): Action => ({ do: 'cut', from: first, to, oneWay: true })),
      ];
    case 'flapping':
      return [...clean, { do: 'flap', target: first, every: 3_000_000 }];
  }
}
