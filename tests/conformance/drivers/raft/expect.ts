import { canonicalJson } from '../../../../src/kernel/json';
import { lastIndex } from '../../../../src/sim/raft/log';
import { isPaused } from '../../../../src/sim/raft/progress';
import type { MemberId, RaftState } from '../../../../src/sim/raft/types';
import { differ } from '../differ';
import type { CaseFailure } from '../types';
import { type Cluster, runningNode } from './cluster';
import { formatEntry, formatMessage, type Plain } from './format';

/** Compares what a step expects; only what is named is checked. */
export function check(cluster: Cluster, expected: Plain): CaseFailure | null {
  for (const [key, value] of Object.entries(expected)) {
    const failure = checkPart(cluster, key, value);
    if (failure !== null) return failure;
  }
  return null;
}

function checkPart(cluster: Cluster, key: string, value: unknown): CaseFailure | null {
  if (key === 'nodes') {
    for (const [id, fields] of Object.entries(value as Record<string, Plain>)) {
      const { state } = cluster.nodes.get(id) ?? runningNode(cluster, id);
      const failure = checkNode(id, state, fields);
      if (failure !== null) return failure;
    }
    return null;
  }
  if (key === 'messages') {
    const bag = (messages: unknown[]) => messages.map(canonicalJson).sort();
    return differ('messages', bag(value as unknown[]), bag(cluster.queue.map(formatMessage)));
  }
  if (key === 'reads') {
    for (const [id, reads] of Object.entries(value as Plain)) {
      const failure = differ(`reads of ${id}`, reads, runningNode(cluster, id).reads);
      if (failure !== null) return failure;
    }
    return null;
  }
  throw new Error(`unknown expectation: ${key}`);
}

const ids = (list: readonly MemberId[]) => list.map(Number);
const idOf = (id: MemberId | null) => (id === null ? 0 : Number(id));

const FIELDS: Readonly<Record<string, (state: RaftState) => unknown>> = {
  role: (state) => state.role,
  term: (state) => state.term,
  vote: (state) => idOf(state.vote),
  lead: (state) => idOf(state.lead),
  commit: (state) => state.commit,
  applied: (state) => state.applied,
  first: (state) => state.log.snapshot.index + 1,
  last: (state) => lastIndex(state.log),
  log: (state) => [...state.log.entries].map(formatEntry),
  elapsed: (state) => state.electionElapsed,
  transferee: (state) => idOf(state.transferee),
  voters: (state) => ids(state.config.voters),
  outgoing: (state) => ids(state.config.outgoing),
  learners: (state) => ids(state.config.learners),
  learnersNext: (state) => ids(state.config.learnersNext),
  autoLeave: (state) => state.config.autoLeave,
};

function checkNode(id: string, state: RaftState, fields: Plain): CaseFailure | null {
  for (const [name, value] of Object.entries(fields)) {
    const failure =
      name === 'progress'
        ? checkProgress(id, state, value as Record<string, Plain>)
        : differ(`${name} of ${id}`, value, fieldOf(name)(state));
    if (failure !== null) return failure;
  }
  return null;
}

function fieldOf(name: string): (state: RaftState) => unknown {
  const field = FIELDS[name];
  if (field === undefined) throw new Error(`unknown field of a node: ${name}`);
  return field;
}

function checkProgress(
  id: string,
  state: RaftState,
  peers: Record<string, Plain>,
): CaseFailure | null {
  for (const [peer, fields] of Object.entries(peers)) {
    const progress = state.progress[peer];
    if (progress === undefined) return differ(`progress of ${peer} at ${id}`, fields, null);
    const known: Plain = { ...progress, paused: isPaused(progress) };
    for (const [name, value] of Object.entries(fields)) {
      if (!(name in known)) throw new Error(`unknown field of a progress: ${name}`);
      const failure = differ(`${name} of ${peer} at ${id}`, value, known[name]);
      if (failure !== null) return failure;
    }
  }
  return null;
}
