/** Walking along causes and effects with `[` and `]`. */
import { eventById } from '../../store/selectors';
import { type Store, select } from '../../store/store';
import type { Session } from '../playback/session';
import { shownChain } from './shownChain';

/** Where one came from, so that `]` leads back the way that `[` came. */
let trail: number[] = [];

export function walkToCause(store: Store, session: Session): void {
  const chain = shownChain(store.getState());
  // The newest of all causes is a direct one.
  const hidden = isLab(store) ? chain?.upstream.at(-1) : undefined;
  const cause = chain?.path.at(-2)?.id ?? hidden;
  if (chain === null || cause === undefined) return;
  trail = [...trail, chain.event];
  goTo(store, session, cause);
}

export function walkToEffect(store: Store, session: Session): void {
  const chain = shownChain(store.getState());
  if (chain === null) return;
  const back = trail.at(-1);
  const isBack = back !== undefined && chain.downstream.includes(back);
  const next = isBack ? back : nextEffect(store, chain.effects[0]?.id, chain.downstream);
  trail = isBack ? trail.slice(0, -1) : [];
  if (next !== undefined) goTo(store, session, next);
}

/** Effects of effects that a viewer can see, when the direct ones are invisible bookkeeping. */
function nextEffect(
  store: Store,
  direct: number | undefined,
  downstream: readonly number[],
): number | undefined {
  const timeline = store.getState().run?.timeline;
  if (timeline === undefined) return direct;
  const seen = direct ?? downstream.find((id) => eventById(timeline, id)?.visible === true);
  return seen ?? (isLab(store) ? downstream[0] : undefined);
}

/** The timeline of a laboratory leaves most of its events out; one can walk to them all the same. */
function isLab(store: Store): boolean {
  return store.getState().run?.input.scenario.cluster.lab != null;
}

export function goTo(store: Store, session: Session, id: number): void {
  select(store, { kind: 'event', id });
  session.step({ step: id + 1 });
}
