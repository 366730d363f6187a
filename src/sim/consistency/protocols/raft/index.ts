import { keysAt, prefixInterval } from '../../../etcd/mvcc/range';
import { read } from '../../../etcd/store';
import type { Protocol } from '../../protocol';
import { found } from './founding';
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
  *elements({ member }, key) {
    const { store } = member;
    for (const { value } of keysAt(store, prefixInterval(setKey(key, '')), store.revision))
      yield value;
  },
};
