/** What every component of the page can reach: the store, the session and the shipped scenarios. */
import { createContext, useContext, useRef } from 'react';
import { useStore } from 'zustand';
import type { State, Store } from '../store/store';
import { type Turn, turnOf } from '../store/turns';
import type { Library } from './gallery/library';
import type { Session } from './playback/session';
import type { Address } from './routing/address';

export interface Orrery {
  readonly store: Store;
  readonly session: Session;
  readonly library: Library;
  readonly address: Address;
}

export const OrreryContext = createContext<Orrery | null>(null);

export function useOrrery(): Orrery {
  const orrery = useContext(OrreryContext);
  if (orrery === null) throw new Error('OrreryContext is provided by App');
  return orrery;
}

/** Whose turn the components inside wait for while drawings take turns; null = they do not wait. */
export const InTurn = createContext<Turn | null>(null);

/** Re-renders only when the selected value changes; in the turns of others it keeps what it had. */
export function useOrreryState<T>(selector: (state: State) => T): T {
  const own = useContext(InTurn);
  const kept = useRef<{ readonly value: T } | null>(null);
  return useStore(useOrrery().store, (state) => {
    const turn = own === null ? null : turnOf(state);
    if (turn !== null && turn !== own && kept.current !== null) return kept.current.value;
    const value = selector(state);
    if (own !== null) kept.current = { value };
    return value;
  });
}
