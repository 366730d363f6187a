import type { Note, Occurrence } from '../../kernel/types';
import type { Action } from '../config';
import { linkKey } from './links';
import { entity, isCut, linkRule, type NetworkState } from './state';

/** An action on the network: the scenario's verb with the names of all members of that moment. */
export type NetworkAction = Extract<
  Action,
  { do: 'partition' | 'heal' | 'cut' | 'isolate' | 'link' | 'mend' | 'network' }
> & { readonly type: 'network'; readonly members: readonly string[] };

/** Carries out everything that is done to the network. */
export function act(
  net: NetworkState,
  event: Occurrence,
): readonly [NetworkState, readonly Note[]] {
  // Only `cluster.ts` addresses the network, always with this body.
  const action = event.body as NetworkAction;
  const next = changed(net, action);
  const since = Object.keys(next.cuts).length === 0 ? null : (next.cutSince ?? event.at);
  const note: Note = {
    reason: action.do,
    about: 'network',
    data: { cuts: Object.keys(next.cuts).length },
  };
  return [{ ...next, cutSince: since }, [note]];
}

function changed(net: NetworkState, action: NetworkAction): NetworkState {
  switch (action.do) {
    case 'partition':
      return { ...net, cuts: between(action.groups, action.members), groups: action.groups };
    case 'heal':
      return { ...net, cuts: {}, groups: [], cutSince: null };
    case 'cut':
      return { ...net, cuts: { ...net.cuts, ...pair(action.from, action.to, action.oneWay) } };
    case 'isolate': {
      const others = action.members.filter((name) => name !== action.target);
      const lone = others.map((other) => pair(action.target, other, false));
      return { ...net, cuts: Object.assign({ ...net.cuts }, ...lone) };
    }
    case 'mend': {
      const others = action.to === null ? action.members : [action.to];
      const mended = Object.assign(
        {},
        ...others.map((other) => pair(action.from, other, action.oneWay)),
      );
      const kept = Object.entries(net.cuts).filter(([key]) => !Object.hasOwn(mended, key));
      const cuts = Object.fromEntries(kept);
      return kept.length === 0 ? { ...net, cuts, groups: [], cutSince: null } : { ...net, cuts };
    }
    case 'network':
      return { ...net, spec: { ...net.spec, ...linkRule(net.spec, action) }, rules: {} };
    case 'link': {
      const rules = { ...net.rules };
      const rule = linkRule(net.spec, action);
      for (const key of Object.keys(pair(action.from, action.to, action.oneWay))) rules[key] = rule;
      return { ...net, rules };
    }
  }
}

/** Cuts every pair of members that share no group; a member in two groups is a bridge between them. */
function between(
  groups: readonly (readonly string[])[],
  members: readonly string[],
): Record<string, true> {
  const cuts: Record<string, true> = {};
  for (const from of members) {
    for (const to of members) {
      if (from === to || groups.some((group) => group.includes(from) && group.includes(to)))
        continue;
      cuts[linkKey(entity(from), entity(to))] = true;
    }
  }
  return cuts;
}

function pair(from: string, to: string, oneWay: boolean): Record<string, true> {
  const there = linkKey(entity(from), entity(to));
  const back = linkKey(entity(to), entity(from));
  return oneWay ? { [there]: true } : { [there]: true, [back]: true };
}

/** The sides of the cut: groups of members that still reach each other, in the order of `members`. */
export function sidesOf(net: NetworkState, members: readonly string[]): string[][] {
  const sides: string[][] = [];
  for (const name of members) {
    const touching = sides.filter((side) => side.some((other) => reach(net, name, other)));
    const merged = [...touching.flat(), name];
    for (const side of touching) sides.splice(sides.indexOf(side), 1);
    sides.push(merged);
  }
  return sides
    .map((side) => members.filter((name) => side.includes(name)))
    .sort((a, b) => members.indexOf(a[0] ?? '') - members.indexOf(b[0] ?? ''));
}

function reach(net: NetworkState, a: string, b: string): boolean {
  return !isCut(net, entity(a), entity(b)) || !isCut(net, entity(b), entity(a));
}
