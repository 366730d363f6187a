import { BY_HAND, changeRole, hup } from './campaign';
import { checkQuorum } from './ticks';
import type { Turn } from './turn';
import type { RaftInput } from './types';

type ByHand = Extract<RaftInput, { type: 'fire' }>['event'];

/**
 * Lets happen now what a clock or a message would have brought later. The chart decides as always: where
 * its guard refuses, nothing happens.
 */
export function fire(turn: Turn, event: ByHand): void {
  const { node } = turn;
  switch (event) {
    case 'TIMER_FIRED':
      node.electionElapsed = 0;
      hup(turn, false, true);
      return;
    case 'TIMEOUT_NOW':
      hup(turn, true, true);
      return;
    case 'QUORUM_CHECKED':
      if (node.role !== 'leader') return;
      node.electionElapsed = 0;
      checkQuorum(turn);
      return;
    case 'HIGHER_TERM':
      changeRole(turn, { type: 'HIGHER_TERM', term: node.term + 1, lead: null }, BY_HAND);
  }
}
