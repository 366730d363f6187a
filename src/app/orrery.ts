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

/** Re-renders only when the selected value changes. */
export function useOrreryState<T>(selector: (state: State) => T): T {
  return useStore(useOrrery().store, selector);
}

/** The same, but while drawings take turns it keeps what it had in the turns of others. */
export function useStateInTurn<T>(turns: readonly Turn[], selector: (state: State) => T): T {
  const kept = useRef<{ readonly value: T } | null>(null);
  return useOrreryState((state) => {
    const turn = turnOf(state);
    if (turn !== null && !turns.includes(turn) && kept.current !== null) return kept.current.value;
    const value = selector(state);
    kept.current = { value };
    return value;
  });
}
