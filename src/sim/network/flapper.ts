import type { Component, Effect, Occurrence } from '../../kernel/types';
import type { NetworkAction } from './cuts';

/**
 * The hand that pulls a cable out and plugs it in again: cuts a member off and lets it back, for half a
 * round each. Every change is an event of the run, so that one sees what it causes.
 */
export const FLAPPER = 'you/flapper';

export interface FlapperState {
  /** Members that flap, with the length of a round in microseconds. */
  readonly flaps: Readonly<Record<string, Flap>>;
}
interface Flap {
  readonly every: number;
  readonly isOut: boolean;
  readonly members: readonly string[];
}

export type FlapperBody =
  | {
      readonly type: 'FLAP';
      readonly target: string;
      readonly every: number;
      readonly members: readonly string[];
    }
  | { readonly type: 'TURN'; readonly target: string }
  | { readonly type: 'REST' };

export const restingFlapper: FlapperState = { flaps: {} };

export const flapper: Component<FlapperState> = {
  react(state, event: Occurrence) {
    // Only `actions.ts` and the flapper's own timers address it.
    const body = event.body as FlapperBody;
    switch (body.type) {
      case 'FLAP': {
        const { target, every, members } = body;
        return turn(state, target, { every, isOut: true, members });
      }
      case 'TURN': {
        const flap = state.flaps[body.target];
        return flap === undefined
          ? [state, []]
          : turn(state, body.target, { ...flap, isOut: !flap.isOut });
      }
      case 'REST': {
        const targets = Object.keys(state.flaps);
        return [restingFlapper, targets.map((target) => ({ kind: 'cancel', key: target }))];
      }
    }
  },
};

function turn(
  state: FlapperState,
  target: string,
  flap: Flap,
): readonly [FlapperState, readonly Effect[]] {
  const { every, isOut, members } = flap;
  const action: NetworkAction = isOut
    ? { type: 'network', do: 'isolate', target, members }
    : { type: 'network', do: 'mend', from: target, to: null, oneWay: false, members };
  const next: FlapperBody = { type: 'TURN', target };
  return [
    { flaps: { ...state.flaps, [target]: flap } },
    [
      { kind: 'send', to: 'network', body: action },
      { kind: 'timer', key: target, after: Math.max(1, Math.round(every / 2)), body: next },
    ],
  ];
}
