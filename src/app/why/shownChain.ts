/** The chain as far as it may be shown: while a question is open nothing behind it. */
import type { ChainView } from '../../sim/view';
import { horizonOf, type State } from '../../store/store';

let last: {
  readonly chain: ChainView;
  readonly horizon: number | null;
  readonly shown: ChainView;
} | null = null;

export function shownChain(state: State): ChainView | null {
  const { chain, run } = state;
  if (chain === null || run === null) return null;
  const horizon = horizonOf(state);
  if (last?.chain === chain && last.horizon === horizon) return last.shown;
  const { events } = run.timeline;
  const isNear = (id: number) => horizon === null || (events[id]?.at ?? 0) <= horizon;
  const shown = isNear(chain.event)
    ? {
        ...chain,
        downstream: chain.downstream.filter(isNear),
        effects: chain.effects.filter(({ id }) => isNear(id)),
      }
    : { event: chain.event, upstream: [], downstream: [], path: [], effects: [] };
  last = { chain, horizon, shown };
  return shown;
}
