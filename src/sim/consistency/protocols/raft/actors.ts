import { FIREABLE_EVENTS } from '../../../config';
import { roleChart } from '../../../raft/machine';
import type { LabActor } from '../../actor';
import type { RaftNode } from './types';

/** The member's role. What it does for a client has no chart: etcd keeps requests in a list. */
export function raftActors({ member, held, delayed }: RaftNode): readonly LabActor[] {
  const { raft, status, store } = member;
  const state = { value: raft.role, context: raft };
  return [
    {
      machine: roleChart.machine,
      request: null,
      value: status === 'running' ? raft.role : null,
      context: raft,
      holds: (guard) => roleChart.holds(guard, state),
      fields: [
        { name: 'role', value: raft.role },
        { name: 'term', value: raft.term },
        { name: 'vote', value: raft.vote },
        { name: 'lead', value: raft.lead },
        { name: 'commit', value: raft.commit },
        { name: 'applied', value: raft.applied },
        { name: 'revision', value: store.revision },
        { name: 'held', value: held.length },
        { name: 'delayed', value: delayed.length },
      ],
      hand: Object.fromEntries(FIREABLE_EVENTS.map((event) => [event, 'fire'] as const)),
    },
  ];
}
