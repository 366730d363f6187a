import { type Living, living } from '../../life';
import type { NodeProcess, Protocol } from '../../protocol';
import type { PrimarySpec, ReadMode } from '../../spec';
import { isPatient, primaryActors } from './actors';
import { electionDue } from './elect';
import { found, watchers } from './founding';
import { lengthOf, newest } from './log';
import { crashNode, type NodeBody, reactNode, startNode } from './node';
import type { PrimaryState } from './types';
import { reactWatcher, startWatcher, type WatcherBody } from './watch';

const process: NodeProcess<PrimaryState> = {
  start: (state, event) =>
    state.what === 'node' ? startNode(state, event) : startWatcher(state, event),
  // Nodes and watchers are each sent only what is theirs.
  react: (state, event, body) =>
    state.what === 'node'
      ? reactNode(state, event, body as NodeBody)
      : reactWatcher(state, event, body as WatcherBody),
  crash: (state) => (state.what === 'node' ? crashNode(state) : state),
  // The patience of a secondary is over now.
  fire: (state, { at }, { event }) =>
    state.what === 'node' && event === 'ELECTION_DUE' && isPatient(state)
      ? electionDue({ ...state, heardAt: at - state.patience }, at)
      : [state, []],
};

/** Only modes of this protocol are asked of it, as `checkTimeline` has seen. */
function withReads(spec: PrimarySpec, mode: ReadMode): PrimarySpec {
  return { ...spec, reads: mode as PrimarySpec['reads'] };
}

/** A primary that ships its log without waiting for all replicas, and a way to replace it. */
export const primary: Protocol<'primary', Living<PrimaryState>> = {
  kind: 'primary',
  found,
  component: living(process),
  status: ({ status }) => status,
  replica({ status, inner }, key) {
    if (inner.what === 'watcher')
      return { role: inner.mood, leads: false, term: inner.epoch, values: [] };
    const { role, term, log } = inner;
    const value = newest(log, key, lengthOf(log));
    return {
      role,
      leads: status === 'running' && role === 'primary',
      term,
      values: value === null ? [] : [value],
    };
  },
  actors: primaryActors,
  *elements({ inner }, key) {
    if (inner.what === 'watcher') return;
    for (const entry of inner.log.entries)
      if (entry.op === 'add' && entry.key === key) yield entry.value;
  },
  reads: {
    // Watchers are not asked: the nodes of a lane are.
    of: ({ inner }) => (inner.what === 'node' ? inner.spec.reads : 'primary'),
    with: (state, mode) =>
      state.inner.what === 'node'
        ? { ...state, inner: { ...state.inner, spec: withReads(state.inner.spec, mode) } }
        : state,
  },
  others: watchers,
};
