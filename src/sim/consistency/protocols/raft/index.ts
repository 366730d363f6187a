import { keysAt, prefixInterval } from '../../../etcd/mvcc/keys';
import { read } from '../../../etcd/store';
import type { Protocol } from '../../protocol';
import { raftActors } from './actors';
import { found, withReads } from './founding';
import { raftNode, setKey } from './node';
import type { RaftNode } from './types';

/** One elected leader and a replicated log: the simulation's own Raft and its own etcd member. */
export const raft: Protocol<'raft', RaftNode> = {
  kind: 'raft',
  found,
  component: raftNode,
  status: ({ member }) => member.status,
  replica({ member }, key) {
    const { raft: node, store } = member;
    const value = read(store, key);
    return {
      role: node.role,
      leads: member.status === 'running' && node.role === 'leader',
      term: node.term,
      values: value === null ? [] : [value],
    };
  },
  actors: raftActors,
  reads: { of: ({ spec }) => spec.reads, with: withReads },
  *elements({ member }, key) {
    const { store } = member;
    for (const { value } of keysAt(store, prefixInterval(setKey(key, '')), store.revision))
      yield value;
  },
};
