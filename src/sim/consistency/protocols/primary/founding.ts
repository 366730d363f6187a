import type { Living } from '../../life';
import { unborn } from '../../life';
import type { NodeSetup } from '../../protocol';
import { EMPTY } from './log';
import { watcherBeside } from './roles';
import type { PrimaryNode, PrimaryState, Watcher } from './types';

type Setup = NodeSetup<'primary'>;

/** The first node is primary from the beginning, and everybody knows. */
export function found(setup: Setup): Living<PrimaryState> {
  const { spec, lane, name, nodes, seed, fsync } = setup;
  const [first = name] = nodes;
  const node: PrimaryNode = {
    what: 'node',
    spec,
    lane,
    name,
    nodes,
    seed,
    fsync,
    starts: -1,
    role: name === first ? 'primary' : 'secondary',
    term: 1,
    votedFor: null,
    primary: first,
    log: EMPTY,
    durable: 0,
    flushing: false,
    commit: 0,
    following: '',
    verified: 0,
    heardAt: 0,
    draws: 0,
    patience: 0,
    dry: false,
    votes: [],
    progress: {},
    waiting: [],
    accepted: {},
    sessions: {},
  };
  return unborn<PrimaryState>(node);
}

/** One watcher on each machine, where watchers decide. */
export function watchers(
  setups: readonly Setup[],
): readonly { readonly name: string; readonly state: Living<PrimaryState> }[] {
  return setups
    .filter(({ spec }) => spec.failover === 'sentinel')
    .map(({ spec, lane, name, nodes, seed }) => {
      const watcher: Watcher = {
        what: 'watcher',
        spec,
        lane,
        name: watcherBeside(name),
        watchers: nodes.map(watcherBeside),
        nodes,
        seed,
        draws: 0,
        mood: 'watching',
        epoch: 1,
        votedFor: null,
        primary: nodes[0] ?? name,
        since: 1,
        configuredAt: 0,
        seen: {},
        agree: [],
        votes: [],
        mayTryAt: 0,
      };
      return { name: watcher.name, state: unborn<PrimaryState>(watcher) };
    });
}
