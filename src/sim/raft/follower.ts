import { changeRole, countVote, hup, noteLead } from './campaign';
import { commitTo } from './commit';
import { isMember } from './configuration';
import {
  appendEntries,
  findConflict,
  findConflictByTerm,
  hasEntry,
  lastIndex,
  logFromSnapshot,
  termAt,
  truncateFrom,
} from './log';
import { adoptConfiguration } from './membership';
import { readReady } from './reads';
import { forward, note, send, type Turn } from './turn';
import type { Message, Refusal } from './types';

/** What everybody but a leader does with a message, after etcd-io/raft raft.go (stepFollower, stepCandidate). */
export function stepFollower(turn: Turn, message: Message): Refusal | null {
  const { node } = turn;
  switch (message.type) {
    case 'App':
    case 'Heartbeat':
    case 'Snap':
      hearLeader(turn, message);
      return null;
    case 'Prop':
      return forwardProposal(turn, message);
    case 'VoteResp':
    case 'PreVoteResp':
      if (node.role === (message.type === 'VoteResp' ? 'candidate' : 'precandidate'))
        countVote(turn, message);
      return null;
    case 'TimeoutNow':
      if (node.role === 'follower') hup(turn, true);
      return null;
    case 'ReadIndex':
    case 'TransferLeader':
      if (node.role === 'follower' && node.lead !== null) {
        // A transfer is a matter of this term; a read or a proposal of whichever it arrives in.
        forward(
          turn,
          message.type === 'TransferLeader' ? { ...message, term: node.term } : message,
          node.lead,
        );
      } else {
        note(turn, {
          kind: 'ignored',
          message: message.type,
          from: message.from,
          because: 'no leader is known',
        });
      }
      return null;
    case 'ReadIndexResp':
      if (node.role === 'follower') readReady(turn, message.context ?? '', message.index ?? 0, []);
      return null;
    default:
      return null;
  }
}

function forwardProposal(turn: Turn, message: Message): Refusal | null {
  const { node } = turn;
  if (node.role !== 'follower')
    return { error: 'dropped', because: `${node.role}s take no proposals` };
  if (node.lead === null) return { error: 'dropped', because: 'no leader is known' };
  if (node.options.disableProposalForwarding)
    return { error: 'dropped', because: 'forwarding is switched off' };
  forward(turn, message, node.lead);
  return null;
}

/** The leader of this term was heard: a candidate gives up, the election timer starts again. */
function hearLeader(turn: Turn, message: Message): void {
  if (turn.node.role !== 'follower') {
    changeRole(
      turn,
      { type: 'LEADER_HEARD', term: message.term ?? turn.node.term, lead: message.from },
      `${message.from} leads term ${turn.node.term}`,
    );
  } else {
    const before = turn.node.lead;
    turn.node.electionElapsed = 0;
    turn.node.lead = message.from;
    noteLead(turn, before);
  }
  if (message.type === 'App') handleAppend(turn, message);
  else if (message.type === 'Heartbeat') handleHeartbeat(turn, message);
  else handleSnapshot(turn, message);
}

function handleAppend(turn: Turn, message: Message): void {
  const { node } = turn;
  const { from, index: anchor = 0, logTerm: anchorTerm = 0, entries = [], commit = 0 } = message;
  const answer = { type: 'AppResp', to: from, term: node.term } as const;
  if (anchor < node.commit) {
    send(turn, { ...answer, index: node.commit });
    return;
  }
  if (!hasEntry(node.log, anchor, anchorTerm)) {
    refuseAppend(turn, message);
    return;
  }
  const conflict = findConflict(node.log, entries);
  if (conflict > 0) {
    const last = lastIndex(node.log);
    if (conflict <= last) {
      note(turn, {
        kind: 'truncate',
        from: conflict,
        to: last,
        because: `${from}, leader of term ${node.term}, has another entry at ${conflict}`,
      });
      node.log = truncateFrom(node.log, conflict);
      node.offered = Math.min(node.offered, conflict - 1);
    }
    const fresh = entries.slice(conflict - anchor - 1);
    node.log = appendEntries(node.log, fresh);
    note(turn, {
      kind: 'append',
      first: conflict,
      last: lastIndex(node.log),
      term: fresh.at(-1)?.term ?? 0,
    });
  }
  const lastNew = anchor + entries.length;
  commitTo(turn, Math.min(commit, lastNew));
  send(turn, { ...answer, index: lastNew });
}

/** The hint takes the leader back by a whole term at a time. */
function refuseAppend(turn: Turn, message: Message): void {
  const { node } = turn;
  const { from, index: anchor = 0, logTerm: anchorTerm = 0 } = message;
  const own = termAt(node.log, anchor);
  const hint = findConflictByTerm(node.log, Math.min(anchor, lastIndex(node.log)), anchorTerm);
  send(turn, {
    type: 'AppResp',
    to: from,
    term: node.term,
    index: anchor,
    reject: true,
    rejectHint: hint.index,
    logTerm: hint.term ?? 0,
  });
  note(turn, {
    kind: 'ignored',
    message: 'App',
    from,
    because:
      own === null
        ? `no entry at ${anchor} here`
        : `entry ${anchor} is of term ${own}, not ${anchorTerm}`,
  });
}

function handleHeartbeat(turn: Turn, message: Message): void {
  commitTo(turn, message.commit ?? 0);
  const { context } = message;
  send(turn, {
    type: 'HeartbeatResp',
    to: message.from,
    term: turn.node.term,
    ...(context === undefined ? {} : { context }),
  });
}

function handleSnapshot(turn: Turn, message: Message): void {
  const restored = restore(turn, message);
  const index = restored ? lastIndex(turn.node.log) : turn.node.commit;
  send(turn, { type: 'AppResp', to: message.from, term: turn.node.term, index });
}

/** Replaces log and configuration by the snapshot, unless it says nothing new. */
function restore(turn: Turn, message: Message): boolean {
  const { node } = turn;
  const { snapshot } = message;
  if (snapshot === undefined || snapshot.index <= node.commit) return false;
  if (!isMember(snapshot.config, node.id)) {
    note(turn, {
      kind: 'ignored',
      message: 'Snap',
      from: message.from,
      because: 'its configuration does not know us',
    });
    return false;
  }
  if (hasEntry(node.log, snapshot.index, snapshot.term)) {
    commitTo(turn, snapshot.index);
    return false;
  }
  node.log = logFromSnapshot(node.log, { ...snapshot, data: null });
  node.offered = snapshot.index;
  node.commit = snapshot.index;
  node.applied = snapshot.index;
  node.ready = { ...node.ready, snapshot };
  note(turn, { kind: 'snapshot', index: snapshot.index, because: `received from ${message.from}` });
  adoptConfiguration(turn, snapshot.config, snapshot.index);
  return true;
}
