import type { MessageType } from '../sim/raft/types';

/** What a condition may wait for: types of messages, and kinds of notes. A misspelt one would never come. */
const MESSAGES: Readonly<Record<MessageType | 'Request' | 'Response', true>> = {
  App: true,
  AppResp: true,
  Vote: true,
  VoteResp: true,
  PreVote: true,
  PreVoteResp: true,
  Snap: true,
  Heartbeat: true,
  HeartbeatResp: true,
  TimeoutNow: true,
  Prop: true,
  ReadIndex: true,
  ReadIndexResp: true,
  TransferLeader: true,
  Request: true,
  Response: true,
};

/** Reasons of notes: Raft's (`sim/raft/notes.ts`), the server's, the clients', the network's. */
const NOTES = [
  'role',
  'transition',
  'term',
  'lead',
  'vote',
  'ballot',
  'append',
  'truncate',
  'commit',
  'progress',
  'config',
  'snapshot',
  'read',
  'quorumCheck',
  'ignored',
  'transfer',
  'answered',
  'answer',
  'refused',
  'dropped',
  'partition',
  'heal',
  'cut',
  'isolate',
  'link',
  'mend',
  'network',
] as const;

export const HAPPENINGS: readonly string[] = [...Object.keys(MESSAGES), ...NOTES];
