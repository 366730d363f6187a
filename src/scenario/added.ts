import type { Later } from '../sim/cluster';
import type { Action, ClusterSpec } from './types';

/** Members that come to exist in the course of a run. Apart from the verbs' schemas, which no run needs. */
export function addedMembers(actions: readonly Action[]): string[] {
  return actions.flatMap((action) => (action.do === 'addMember' ? [action.member] : []));
}

/** The client in whose name a viewer acts; no scenario need name it. */
export const HAND = 'you';

/** Who must be there from the start for these actions. */
export function laterOf(actions: readonly Action[], { clients }: ClusterSpec): Later {
  const known = new Set(clients.map(({ name }) => name));
  const asking = actions.flatMap((action) =>
    action.do === 'put' || action.do === 'get' ? [action.client] : [],
  );
  return {
    members: [...new Set(addedMembers(actions))],
    clients: [...new Set(asking)].filter((name) => !known.has(name)),
    flapper: actions.some((action) => action.do === 'flap'),
  };
}
