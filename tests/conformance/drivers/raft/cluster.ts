import { AppendList } from '../../../../src/kernel/appendList';
import { NO_MEMBERS } from '../../../../src/sim/raft/configuration';
import { compareIds } from '../../../../src/sim/raft/ids';
import { type RaftWitness, startWitness, witness } from '../../../../src/sim/raft/invariants';
import {
  createRaft,
  entriesToApply,
  hasReady,
  step,
  takeReady,
} from '../../../../src/sim/raft/raft';
import type {
  Message,
  RaftInput,
  RaftOptions,
  RaftState,
  Refusal,
} from '../../../../src/sim/raft/types';
import { type Plain, parseConfiguration, parseEntry } from './format';

/** The execution model of the raft vectors' README: instant disks and one first-in-first-out network. */
export interface Node {
  state: RaftState;
  running: boolean;
  readonly reads: [string, number][];
}
export interface Cluster {
  readonly nodes: Map<string, Node>;
  queue: Message[];
  readonly cuts: Set<string>;
  witness: RaftWitness;
}

const CONFIG_KEYS = new Set(
  (
    'voters learners nodes bootstrapIndex electionTick heartbeatTick timeouts preVote checkQuorum stepDownOnRemoval ' +
    'disableProposalForwarding readOnly maxInflight maxSizePerMsg id term vote commit log blank'
  ).split(' '),
);

export function createCluster(config: Plain): Cluster {
  const cluster: Cluster = {
    nodes: new Map(),
    queue: [],
    cuts: new Set(),
    witness: startWitness(),
  };
  const nodes = (config.nodes ?? []) as Plain[];
  for (const raw of [...nodes].sort((a, b) => compareIds(String(a.id), String(b.id)))) {
    const merged = { ...config, ...raw };
    for (const key of Object.keys(merged)) {
      if (!CONFIG_KEYS.has(key)) throw new Error(`unknown key of a configuration: ${key}`);
    }
    const id = String(raw.id);
    const state = createNode(id, merged);
    cluster.nodes.set(id, { state, running: true, reads: [] });
    cluster.witness = witness(cluster.witness, {
      id,
      before: null,
      after: state,
      restarted: false,
      event: -1,
    });
  }
  for (const id of cluster.nodes.keys()) settle(cluster, id);
  return cluster;
}

function createNode(id: string, config: Plain): RaftState {
  const blank = config.blank === true;
  const boot = blank ? 0 : Number(config.bootstrapIndex ?? 0);
  const members = blank ? NO_MEMBERS : parseConfiguration(config);
  const entries = ((config.log ?? []) as unknown[]).map(parseEntry);
  const vote = Number(config.vote ?? 0);
  return createRaft({
    id,
    options: optionsOf(id, config),
    hardState: {
      term: Number(config.term ?? (boot > 0 ? 1 : 0)),
      vote: vote === 0 ? null : String(vote),
      commit: Math.max(Number(config.commit ?? 0), boot),
    },
    log: {
      snapshot: { index: boot, term: boot > 0 ? 1 : 0, config: members, data: null },
      entries: AppendList.of(entries),
      stable: boot + entries.length,
    },
    config: members,
    applied: boot,
  });
}

function optionsOf(id: string, config: Plain): RaftOptions {
  const electionTick = Number(config.electionTick ?? 10);
  const timeouts = (config.timeouts ?? {}) as Record<string, number>;
  return {
    electionTick,
    heartbeatTick: Number(config.heartbeatTick ?? 1),
    preVote: config.preVote === true,
    checkQuorum: config.checkQuorum === true,
    stepDownOnRemoval: config.stepDownOnRemoval === true,
    disableProposalForwarding: config.disableProposalForwarding === true,
    readOnly: config.readOnly === 'lease' ? 'lease' : 'safe',
    maxInflight: Number(config.maxInflight ?? 256),
    maxSizePerMsg:
      config.maxSizePerMsg === undefined ? Number.POSITIVE_INFINITY : Number(config.maxSizePerMsg),
    timeout: { kind: 'fixed', ticks: timeouts[id] ?? electionTick },
    rules: { ownTermCommit: true, oneVotePerTerm: true, persistBeforeAnswer: true },
  };
}

/** Hands an input to a node and lets it come to rest. */
export function input(cluster: Cluster, id: string, what: RaftInput): Refusal | null {
  const node = runningNode(cluster, id);
  const refusal = stepNode(cluster, id, node, what);
  settle(cluster, id);
  return refusal;
}

export function runningNode(cluster: Cluster, id: string): Node {
  const node = cluster.nodes.get(id);
  if (node === undefined) throw new Error(`there is no node ${id}`);
  if (!node.running) throw new Error(`node ${id} is down`);
  return node;
}

function stepNode(cluster: Cluster, id: string, node: Node, what: RaftInput): Refusal | null {
  const before = node.state;
  const { state, refusal } = step(before, what, -1);
  node.state = state;
  cluster.witness = witness(cluster.witness, {
    id,
    before,
    after: state,
    restarted: false,
    event: -1,
  });
  return refusal;
}

/** Persists, sends, applies, and only then hears its own acknowledgements; until nothing is left to do. */
function settle(cluster: Cluster, id: string): void {
  const node = runningNode(cluster, id);
  while (hasReady(node.state)) {
    const { state, ready } = takeReady(node.state);
    node.state = state;
    const last = ready.entries.at(-1);
    if (last !== undefined)
      stepNode(cluster, id, node, { type: 'stored', index: last.index, term: last.term });
    for (const message of [...ready.messages, ...ready.afterAppend]) {
      if (message.to !== id && !isCut(cluster, id, message.to)) cluster.queue.push(message);
    }
    for (const { context, index } of ready.readStates) node.reads.push([context, index]);
    const toApply = entriesToApply(node.state).at(-1);
    if (toApply !== undefined) stepNode(cluster, id, node, { type: 'applied', to: toApply.index });
    for (const message of ready.afterAppend) {
      if (message.to === id) stepNode(cluster, id, node, { type: 'message', message });
    }
  }
}

export function restart(cluster: Cluster, id: string): void {
  const node = cluster.nodes.get(id);
  if (node === undefined || node.running) throw new Error(`node ${id} is not down`);
  const { options, term, vote, commit, log, config, applied } = node.state;
  const before = node.state;
  node.state = createRaft({ id, options, hardState: { term, vote, commit }, log, config, applied });
  node.running = true;
  cluster.witness = witness(cluster.witness, {
    id,
    before,
    after: node.state,
    restarted: true,
    event: -1,
  });
  settle(cluster, id);
}

/** Delivers one message; it ends at a cut or at a node that is down. */
export function deliver(cluster: Cluster, message: Message): void {
  const node = cluster.nodes.get(message.to);
  if (isCut(cluster, message.from, message.to) || node === undefined || !node.running) return;
  input(cluster, message.to, { type: 'message', message });
}

export function isCut(cluster: Cluster, from: string, to: string): boolean {
  return cluster.cuts.has(`${from}>${to}`);
}
