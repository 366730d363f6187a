import { labelOf } from '../client/client';
import { tickTime } from '../etcd/clock';
import type { MemberState } from '../etcd/types';
import { lastIndex, lastTerm } from '../raft/log';
import { majority, voterIds } from '../raft/quorum';
import { isPromotable, lacksQuorum } from '../raft/roles';
import type { LogCell, MemberView } from '../view';
import type { Recall } from './flights';
import { labelOfEntry } from './labels';

/** Entries that a view shows at the most. */
const SHOWN = 64;
const cache = new WeakMap<MemberState, MemberView>();

/** One member as a bystander sees it. Equal states give the same object. */
export function viewMember(state: MemberState, recall: Recall): MemberView {
  const known = cache.get(state);
  if (known !== undefined) return known;
  const { raft, config, status } = state;
  const leads = raft.role === 'leader' && status !== 'stopped';
  const view: MemberView = {
    kind: 'member',
    id: `etcd/${config.name}`,
    name: config.name,
    status,
    role: raft.role,
    membership: membershipOf(state),
    term: raft.term,
    vote: raft.vote,
    lead: raft.lead,
    commit: raft.commit,
    applied: raft.applied,
    first: raft.log.snapshot.index + 1,
    last: lastIndex(raft.log),
    lastTerm: lastTerm(raft.log),
    snapshot: { index: raft.log.snapshot.index, term: raft.log.snapshot.term },
    log: cellsOf(state),
    durable: lastIndex(state.disk.log),
    syncingUntil: state.sync?.doneAt ?? null,
    timer: timerOf(state),
    heartbeatDueAt: leads ? due(state, raft.options.heartbeatTick - raft.heartbeatElapsed) : null,
    quorumCheck: leads && raft.options.checkQuorum ? quorumCheckOf(state) : null,
    transferee: raft.transferee,
    leaderSince: leads ? state.roleSince : null,
    ballots: Object.entries(raft.votes).map(([from, { granted, event }]) => ({
      from,
      granted,
      because: voteReason(config.name, from, event, recall),
    })),
    progress: leads ? progressOf(state) : [],
    waiting: state.waiting.map((one) => ({
      label: labelOf(one.operation),
      since: one.since,
      dueAt: one.dueAt,
    })),
  };
  cache.set(state, view);
  return view;
}

function membershipOf({ raft }: MemberState): MemberView['membership'] {
  const { voters, learners, learnersNext, outgoing } = raft.config;
  if (voters.includes(raft.id)) return 'voter';
  if (learners.includes(raft.id) || learnersNext.includes(raft.id)) return 'learner';
  return outgoing.includes(raft.id) ? 'outgoing' : 'none';
}

function cellsOf({ raft }: MemberState): readonly LogCell[] {
  const { entries } = raft.log;
  return entries.slice(Math.max(0, entries.length - SHOWN)).map((entry): LogCell => {
    const label = labelOfEntry(entry);
    const kind = entry.change !== undefined ? 'config' : label === '' ? 'empty' : 'write';
    return { index: entry.index, term: entry.term, kind, label };
  });
}

/** When a tick that lies `ticks` ahead of the last one fires. */
function due(state: MemberState, ticks: number): number {
  return tickTime(state, state.ticks + ticks);
}

function timerOf(state: MemberState): MemberView['timer'] {
  const { raft, config, status } = state;
  if (status !== 'running' || raft.role === 'leader' || !isPromotable(raft)) return null;
  const startedAt = due(state, -raft.electionElapsed);
  const { timeout } = raft.options;
  const most = timeout.kind === 'drawn' ? timeout.max : timeout.ticks;
  return {
    startedAt,
    dueAt: due(state, raft.randomizedTimeout - raft.electionElapsed),
    timeout: raft.randomizedTimeout * config.tick,
    timeoutMax: most * config.tick,
  };
}

function quorumCheckOf(state: MemberState): MemberView['quorumCheck'] {
  const { raft } = state;
  const voters = voterIds(raft.config);
  return {
    startedAt: due(state, -raft.electionElapsed),
    dueAt: due(state, raft.options.electionTick - raft.electionElapsed),
    active: voters.filter((id) => raft.progress[id]?.recentActive),
    needed: majority(raft.config.voters.length),
    passing: !lacksQuorum(raft),
  };
}

function progressOf({ raft }: MemberState): MemberView['progress'] {
  return Object.entries(raft.progress)
    .filter(([id]) => id !== raft.id)
    .map(([name, progress]) => ({
      name,
      state: progress.state,
      match: progress.match,
      next: progress.next,
      paused: progress.paused,
      inflight: progress.inflight.length,
      recentActive: progress.recentActive,
    }));
}

/** The voter's own reason, found through the event in which it answered. */
function voteReason(candidate: string, voter: string, heard: number, recall: Recall): string {
  for (const cause of recall(heard)?.causes ?? []) {
    const asked = recall(cause);
    for (const source of [asked, ...(asked?.causes.map(recall) ?? [])]) {
      const note = source?.notes.find(
        ({ reason, about, data }) => reason === 'vote' && about === voter && data.to === candidate,
      );
      if (note !== undefined) return String(note.data.because);
    }
  }
  return '';
}
