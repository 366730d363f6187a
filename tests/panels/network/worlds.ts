import type { Cutting } from '../../../src/panels/network/cutting';
import type { Stroke } from '../../../src/panels/network/stroke';
import { readWorld } from '../../../src/panels/raft/world';
import type { LinkView, NetworkView } from '../../../src/sim/view';
import { WORLDS as RAFT } from '../raft/worlds';
import { linksAmong } from './links';

/** Small fixed networks for the reference pictures. */
interface Picture {
  readonly world: ReturnType<typeof readWorld>;
  readonly selection: string | null;
  readonly cutting: Cutting | null;
  readonly stroke: Stroke | null;
}
const NAMES = ['e1', 'e2', 'e3', 'e4', 'e5'];

function network(
  links: Readonly<Record<string, Partial<LinkView>>>,
  given: Partial<NetworkView> = {},
): NetworkView {
  const all = linksAmong(NAMES, links);
  return {
    kind: 'network',
    sides: [],
    cuts: all.filter(({ cut }) => cut).map(({ from, to }) => ({ from, to })),
    cutSince: null,
    sent: 700,
    dropped: 0,
    links: all,
    flapping: [],
    ...given,
  };
}

function picture(view: NetworkView, rest: Partial<Picture> = {}): Picture {
  const members = (RAFT['two-leaders'] ?? []).filter(({ kind }) => kind === 'member');
  const world = readWorld({ values: () => [...members, view] });
  return { world, selection: null, cutting: null, stroke: null, ...rest };
}

const SIDES: NetworkView['sides'] = [
  { letter: 'A', members: ['e1', 'e2'], majority: false },
  { letter: 'B', members: ['e3', 'e4', 'e5'], majority: true },
];
const across = Object.fromEntries(
  SIDES.flatMap((a) =>
    SIDES.filter((b) => b !== a).flatMap((b) =>
      a.members.flatMap((from) =>
        b.members.map((to) => [`${from}>${to}`, { cut: true, sent: 9, dropped: 9 }]),
      ),
    ),
  ),
);
const far = { latency: { kind: 'uniform', min: 30_000, max: 36_000 } } as const;

export const PICTURES: Readonly<Record<string, Picture>> = {
  whole: picture(network({})),
  cut: picture(network(across, { sides: SIDES, cutSince: 2_480_000 }), { selection: 'etcd/e1' }),
  /** One direction cut, one link selected, one link far, one member that comes and goes. */
  uneven: picture(
    network(
      { 'e1>e2': { cut: true }, 'e3>e4': far, 'e4>e3': far, 'e4>e5': { loss: 0.3 } },
      { flapping: ['e5'] },
    ),
    { selection: 'link/e2-e3' },
  ),
  cutting: picture(network({}), {
    cutting: { tool: 'line', group: ['e3', 'e4', 'e5'] },
    stroke: {
      shape: 'line',
      points: [
        { x: 60, y: 20 },
        { x: 250, y: 145 },
      ],
    },
  }),
  choosing: picture(network({}), { cutting: { tool: 'tap', group: ['e1', 'e3'] } }),
};
