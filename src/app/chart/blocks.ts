import { DOT, HEAD, LABEL_GAP, LINE, LOOP, STATE_HEIGHT, STUB_WIDTH, stateWidth } from './measures';
import type { Bundle, Shape } from './shape';

/** A state with what stands at its sides: "any state" on the left, its loop or its dot on the right. */
export interface Block {
  readonly path: string;
  readonly left: number;
  readonly box: number;
  readonly right: number;
  readonly height: number;
  readonly stub: Bundle | null;
  readonly loop: Bundle | null;
  readonly dot: 'left' | 'right' | null;
}

/** Room that one more edge needs along the top or the bottom of a state. */
const PORT = 9;

export function blocksOf({ states, bundles }: Shape): readonly Block[] {
  return states
    .filter(({ isFrame }) => !isFrame)
    .map(({ path, name, initial }) => {
      const stub = bundles.find(({ from, to }) => from === '' && to === path) ?? null;
      const loop = bundles.find(({ from, to }) => from === path && to === path) ?? null;
      const dot = !initial ? null : loop === null ? 'right' : 'left';
      const busy = bundles.filter(({ from, to }) => (from === path) !== (to === path)).length;
      return {
        path,
        left: (stub === null ? 0 : stubWidth(stub)) + (dot === 'left' ? DOT : 0),
        box: Math.max(stateWidth(name), PORT * (busy + 1)),
        right: (loop === null ? 0 : LOOP + loop.width) + (dot === 'right' ? DOT : 0),
        // The words of the stub stand above and below its arrow, which meets the state in the middle.
        height: Math.max(
          STATE_HEIGHT,
          loop?.height ?? 0,
          stub === null ? 0 : 2 * (Math.max(stub.height, LINE) + 2),
        ),
        stub,
        loop,
        dot,
      };
    });
}

export function blockWidth({ left, box, right }: Block): number {
  return left + box + right;
}

/** Bundles that run from one state to another, through a label of their own. */
export function routedOf({ bundles }: Shape): readonly Bundle[] {
  return bundles.filter(({ from, to }) => from !== '' && from !== to);
}

/** The arrow from any state is as long as the words above and below it. */
export function stubWidth({ width }: Bundle): number {
  return Math.max(STUB_WIDTH, width - LABEL_GAP) + HEAD + 4;
}
