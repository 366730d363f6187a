import type { Later } from '../sim/cluster';
import type { Action, ClusterSpec, RunInput } from './types';

/** Of etcdctl; read here, since its parser is not there for every run. */
const MEMBER_ADD = /^\s*(?:etcdctl\s+)?member\s+add\s+([a-z0-9-]+)/;

/** Members that come to exist in the course of a run. Apart from the verbs' schemas, which no run needs. */
export function addedMembers(actions: readonly Action[]): string[] {
  return actions.flatMap((action) => {
    if (action.do === 'addMember') return [action.member];
    const [, name] = action.do === 'etcdctl' ? (MEMBER_ADD.exec(action.command) ?? []) : [];
    return name === undefined ? [] : [name];
  });
}

/** The client in whose name a viewer acts; no scenario need name it. */
export const HAND = 'you';

/** Who must be there from the start for these actions. */
export function laterOf(actions: readonly Action[], { clients }: ClusterSpec): Later {
  const known = new Set(clients.map(({ name }) => name));
  const asking = actions.flatMap((action) => ('client' in action ? [action.client] : []));
  return {
    members: [...new Set(addedMembers(actions))],
    clients: [...new Set(asking)].filter((name) => !known.has(name)),
    flapper: actions.some((action) => action.do === 'flap'),
  };
}

/** Everything that is done in a run and in the ready-made branches of its scenario. */
export function actionsOf({ scenario, actions }: RunInput): Action[] {
  return [
    ...scenario.timeline,
    ...actions,
    ...scenario.branches.flatMap((branch) => branch.actions),
  ].map(({ action }) => action);
}
