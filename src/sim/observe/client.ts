import { labelOf } from '../client/client';
import type { ClientState } from '../client/types';
import { openedKeyValue } from '../keyValue';
import type { ClientView } from '../view';

const cache = new WeakMap<ClientState, ClientView>();

/** A client as a bystander sees it. */
export function viewClient(id: string, state: ClientState): ClientView {
  const known = cache.get(state);
  if (known !== undefined) return known;
  const view: ClientView = {
    kind: 'client',
    id,
    name: state.spec.name,
    operations: [...state.done, ...state.waiting].slice(-16).map((one) => ({
      id: one.number,
      label: labelOf(one.operation),
      member: one.to.slice('etcd/'.length),
      sentAt: one.sentAt,
      outcome: one.outcome,
      answeredAt: one.answeredAt,
      text: one.text,
    })),
    counts: state.counts,
    running: openedKeyValue()?.running(state) ?? [],
  };
  cache.set(state, view);
  return view;
}
