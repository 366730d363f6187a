import type { MemberState } from '../etcd/types';
import type { RaftWitness } from '../raft/invariants';
import type { LampView } from '../view';
import type { Recall } from './flights';

/** The invariant lamp: what was broken, and which safety rules are switched off somewhere. */
export function viewLamp(
  witness: RaftWitness,
  members: readonly MemberState[],
  recall: Recall,
): LampView {
  const off = new Set<string>();
  for (const { config } of members) {
    for (const [rule, on] of Object.entries(config.raft.rules)) if (!on) off.add(rule);
  }
  return {
    kind: 'lamp',
    violations: witness.violations.map((violation) => ({
      ...violation,
      at: recall(violation.events.at(-1) ?? -1)?.at ?? 0,
    })),
    switchedOff: [...off].sort(),
    rules: {
      ownTermCommit: !off.has('ownTermCommit'),
      oneVotePerTerm: !off.has('oneVotePerTerm'),
      persistBeforeAnswer: !off.has('persistBeforeAnswer'),
      preVote: members.every(({ config }) => config.raft.preVote),
      checkQuorum: members.every(({ config }) => config.raft.checkQuorum),
    },
  };
}
