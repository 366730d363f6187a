import { assign, chart, setup } from '../../kernel/machine';
import {
  campaigns,
  followsTerm,
  forgetsLeader,
  hasLost,
  hasWon,
  lacksQuorum,
  leads,
  mayCampaign,
  mayPreVote,
  stepsDown,
} from './roles';
import type { MemberId, RaftState, Role, Term } from './types';

/**
 * The roles of a Raft node. Read it as the diagram on screen: what one is, and the fact that changes it.
 * Rules find the facts; only this chart turns them into another role.
 */
export type RoleEvent =
  /** The election timer has reached its randomised timeout. */
  | { readonly type: 'TIMER_FIRED' }
  /** The leader hands over: campaign at once, without pre-vote. */
  | { readonly type: 'TIMEOUT_NOW' }
  | { readonly type: 'PREVOTES_COUNTED' }
  | { readonly type: 'VOTES_COUNTED' }
  /** A message of a higher term; `lead` is known only from App, Heartbeat or Snap. */
  | { readonly type: 'HIGHER_TERM'; readonly term: Term; readonly lead: MemberId | null }
  /** The leader of this very term was heard. */
  | { readonly type: 'LEADER_HEARD'; readonly term: Term; readonly lead: MemberId }
  | { readonly type: 'QUORUM_CHECKED' }
  /** This node is no voter any more. */
  | { readonly type: 'REMOVED' };

const machine = setup({
  types: { context: {} as RaftState, events: {} as RoleEvent, input: {} as RaftState },
  guards: {
    mayPreVote: ({ context }) => mayPreVote(context),
    mayCampaign: ({ context }) => mayCampaign(context),
    hasWon: ({ context }) => hasWon(context),
    hasLost: ({ context }) => hasLost(context),
    lacksQuorum: ({ context }) => lacksQuorum(context),
    stepsDown: ({ context }) => stepsDown(context),
  },
  actions: {
    followTerm: assign(({ context, event }) =>
      'term' in event
        ? followsTerm(context, event.term, event.lead)
        : followsTerm(context, context.term, null),
    ),
    askFirst: assign(({ context }) => forgetsLeader(context)),
    campaign: assign(({ context }) => campaigns(context)),
    lead: assign(({ context }) => leads(context)),
  },
}).createMachine({
  id: 'raft',
  context: ({ input }) => input,
  initial: 'follower',
  on: { HIGHER_TERM: { target: '.follower', actions: 'followTerm', reenter: true } },
  states: {
    follower: {
      on: {
        TIMER_FIRED: [
          { guard: 'mayPreVote', target: 'precandidate', actions: 'askFirst' },
          { guard: 'mayCampaign', target: 'candidate', actions: 'campaign' },
        ],
        TIMEOUT_NOW: { guard: 'mayCampaign', target: 'candidate', actions: 'campaign' },
      },
    },
    precandidate: {
      on: {
        TIMER_FIRED: [
          { guard: 'mayPreVote', target: 'precandidate', actions: 'askFirst', reenter: true },
          { guard: 'mayCampaign', target: 'candidate', actions: 'campaign' },
        ],
        PREVOTES_COUNTED: [
          { guard: 'hasWon', target: 'candidate', actions: 'campaign' },
          { guard: 'hasLost', target: 'follower', actions: 'followTerm' },
        ],
        LEADER_HEARD: { target: 'follower', actions: 'followTerm' },
      },
    },
    candidate: {
      on: {
        TIMER_FIRED: [
          { guard: 'mayPreVote', target: 'precandidate', actions: 'askFirst' },
          { guard: 'mayCampaign', target: 'candidate', actions: 'campaign', reenter: true },
        ],
        VOTES_COUNTED: [
          { guard: 'hasWon', target: 'leader', actions: 'lead' },
          { guard: 'hasLost', target: 'follower', actions: 'followTerm' },
        ],
        LEADER_HEARD: { target: 'follower', actions: 'followTerm' },
      },
    },
    leader: {
      on: {
        QUORUM_CHECKED: { guard: 'lacksQuorum', target: 'follower', actions: 'followTerm' },
        REMOVED: { guard: 'stepsDown', target: 'follower', actions: 'followTerm' },
      },
    },
  },
});

/** The compiled chart. */
export const roleChart = chart<RaftState, RoleEvent>(machine);

/** Id of the transition that the chart takes for a fact; '' when it takes none. */
export function takenTransition(state: RaftState, event: RoleEvent): string {
  return roleChart.taken({ value: state.role, context: state }, event);
}

/** Asks the chart what becomes of a node after a fact; the same state when nothing does. */
export function nextRole(state: RaftState, event: RoleEvent): RaftState {
  const [next] = roleChart.transition({ value: state.role, context: state }, event);
  // The chart's state names are the roles.
  const role = next.value as Role;
  return next.context === state && role === state.role ? state : { ...next.context, role };
}
