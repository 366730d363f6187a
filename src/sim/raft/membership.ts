import { changeRole } from './campaign';
import { maybeCommit } from './commit';
import { applyChange } from './configuration';
import { idList } from './ids';
import { lastIndex } from './log';
import { newProgress } from './progress';
import { broadcastAppend, maybeSendAppend } from './replicate';
import { abortTransfer } from './transfer';
import { note, replaceProgress, type Turn } from './turn';
import type { ConfChange, Configuration, Index, MemberId, Progress } from './types';

/** Changes of membership take effect when they are applied; after etcd-io/raft raft.go (applyConfChange). */
export function applyMembershipChange(turn: Turn, change: ConfChange, index: Index): void {
  const { node } = turn;
  const changed = applyChange(
    { config: node.config, progress: node.progress },
    change,
    lastIndex(node.log),
  );
  if ('error' in changed) {
    note(turn, { kind: 'ignored', message: 'Prop', from: node.id, because: changed.error });
    return;
  }
  replaceProgress(turn, changed.progress);
  node.config = changed.config;
  note(turn, { kind: 'config', config: changed.config, index });
  settle(turn);
}

/** Takes a whole configuration from a snapshot; nothing is known of the peers. */
export function adoptConfiguration(turn: Turn, config: Configuration, index: Index): void {
  turn.node.config = config;
  replaceProgress(turn, freshProgress(turn.node.id, config, lastIndex(turn.node.log)));
  note(turn, { kind: 'config', config, index });
}

export function freshProgress(
  own: MemberId,
  config: Configuration,
  last: Index,
): Record<MemberId, Progress> {
  const ids = idList([...config.voters, ...config.outgoing, ...config.learners]);
  return Object.fromEntries(
    ids.map((id): [MemberId, Progress] => {
      const fresh = {
        ...newProgress(Math.max(last, 1), config.learners.includes(id)),
        recentActive: true,
      };
      return [id, id === own ? { ...fresh, match: last, next: last + 1 } : fresh];
    }),
  );
}

/** What a leader does in its new configuration. */
function settle(turn: Turn): void {
  if (turn.node.role !== 'leader') return;
  const own = turn.node.progress[turn.node.id];
  if (own === undefined || own.learner) {
    // Without the option it goes on leading, without a vote of its own, until it stops or loses.
    changeRole(turn, { type: 'REMOVED' }, 'this node is no voter any more');
    return;
  }
  const { node } = turn;
  if (node.config.voters.length === 0) return;
  if (maybeCommit(turn)) {
    broadcastAppend(turn);
  } else {
    for (const id of Object.keys(node.progress)) {
      if (id !== node.id) maybeSendAppend(turn, id, false);
    }
  }
  const { transferee, config } = node;
  if (
    transferee !== null &&
    !config.voters.includes(transferee) &&
    !config.outgoing.includes(transferee)
  ) {
    abortTransfer(turn, `${transferee} is no voter any more`);
  }
}
