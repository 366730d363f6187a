import { appendEntries, lastIndex } from './log';
import { note, send, type Turn } from './turn';
import type { ConfChange, Entry } from './types';

/** What a leader appends: an entry without place and term. */
export interface Proposal {
  readonly data: unknown;
  readonly size: number;
  readonly change?: ConfChange;
}

/** Appends to the leader's own log; its own acknowledgement follows when its disk is done. */
export function appendOwn(turn: Turn, proposals: readonly Proposal[]): void {
  const { node } = turn;
  const first = lastIndex(node.log) + 1;
  const entries: Entry[] = proposals.map((proposal, i) => ({
    ...proposal,
    term: node.term,
    index: first + i,
  }));
  node.log = appendEntries(node.log, entries);
  const last = lastIndex(node.log);
  note(turn, { kind: 'append', first, last, term: node.term });
  send(turn, { type: 'AppResp', to: node.id, term: node.term, index: last });
}
