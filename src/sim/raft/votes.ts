import { isUpToDate, lastIndex, lastTerm } from './log';
import { note, send, type Turn } from './turn';
import type { Message, RaftState } from './types';

/** A decision on a vote, with its reason. */
export interface VoteVerdict {
  readonly granted: boolean;
  readonly because: string;
}

/** Decides on a Vote or PreVote, after etcd-io/raft raft.go (Step, MsgVote). Pure. */
export function judgeVote(state: RaftState, message: Message): VoteVerdict {
  const { from, term = 0, index = 0, logTerm = 0 } = message;
  const preForLater = message.type === 'PreVote' && term > state.term;
  const free = state.vote === from || (state.vote === null && state.lead === null) || preForLater;
  if (!free && state.options.rules.oneVotePerTerm) {
    return {
      granted: false,
      because:
        state.vote !== null
          ? `voted for ${state.vote} in term ${state.term}`
          : `${state.lead} leads term ${state.term}`,
    };
  }
  const own = `term ${lastTerm(state.log)}, index ${lastIndex(state.log)}`;
  const theirs = `term ${logTerm}, index ${index}`;
  return isUpToDate(state.log, index, logTerm)
    ? { granted: true, because: `its log (${theirs}) is not behind ours (${own})` }
    : { granted: false, because: `its log (${theirs}) is behind ours (${own})` };
}

/** Why a request for a vote of a higher term is not even answered; null when it is. */
export function leaseObjection(state: RaftState, message: Message): string | null {
  const { options, lead, electionElapsed } = state;
  const inLease = options.checkQuorum && lead !== null && electionElapsed < options.electionTick;
  if (!inLease || message.transfer === true) return null;
  return `${lead} was heard ${electionElapsed} ticks ago, less than ${options.electionTick}`;
}

/** Answers a Vote or PreVote. Granting a real vote is stored and resets the election timer. */
export function answerVote(turn: Turn, message: Message): void {
  const { node } = turn;
  const pre = message.type === 'PreVote';
  const verdict = judgeVote(node, message);
  const type = pre ? 'PreVoteResp' : 'VoteResp';
  if (verdict.granted) {
    // A grant carries the term asked for: a pre-candidate's future one would make us look old.
    send(turn, { type, to: message.from, term: message.term ?? 0 });
    if (!pre) {
      node.electionElapsed = 0;
      node.vote = message.from;
    }
  } else {
    send(turn, { type, to: message.from, term: node.term, reject: true });
  }
  note(turn, { kind: 'vote', to: message.from, pre, term: message.term ?? 0, ...verdict });
}
