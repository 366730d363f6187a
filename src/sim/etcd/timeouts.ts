import {
  DEADLINE_EXCEEDED,
  TIMEOUT,
  TIMEOUT_CONNECTION_LOST,
  TIMEOUT_LEADER_FAILURE,
} from './errors';
import { isRead } from './kv/kinds';
import type { MemberTurn, Waiting } from './types';

/** rafthttp.ConnReadTimeout: a stream on which nothing was read for 5 s counts as lost. */
const CONNECTION_TIMEOUT = 5_000_000;

/**
 * The text of a request that timed out at the server, after etcdserver v3_server.go (parseProposeCtxErr):
 * a leader elected here after the request began, a lost connection, or nothing to say.
 */
export function timeoutText(turn: MemberTurn, waiting: Waiting): string {
  if (waiting.stage === 'blocked') return DEADLINE_EXCEEDED;
  if (isRead(waiting.operation)) return TIMEOUT;
  const { raft, leadElectedAt, config } = turn.member;
  if (leadElectedAt !== null) {
    const previousLost = leadElectedAt - 2 * config.raft.electionTick * config.tick;
    if (waiting.since > previousLost && waiting.since < leadElectedAt)
      return TIMEOUT_LEADER_FAILURE;
  }
  if (raft.lead === null) return TIMEOUT;
  const connected = raft.lead === config.name ? reachesQuorum(turn) : isHeard(turn, raft.lead);
  return connected ? TIMEOUT : TIMEOUT_CONNECTION_LOST;
}

function reachesQuorum(turn: MemberTurn): boolean {
  const { raft, config } = turn.member;
  const { voters } = raft.config;
  const reached = voters.filter((id) => id === config.name || isHeard(turn, id)).length;
  return reached > voters.length / 2;
}

function isHeard(turn: MemberTurn, peer: string): boolean {
  const at = turn.member.heard[peer];
  return at !== undefined && turn.now - at <= CONNECTION_TIMEOUT;
}
