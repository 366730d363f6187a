import type { ClusterSpec, EtcdSpec } from '../sim/config';
import { labNetwork } from '../sim/consistency/lab/network';
import { labOf, type RawLab } from './normaliseLab';
import type { RawDocument } from './schema/document';
import type { BranchSpec, Scenario, UserAction } from './types';

/** Fills in what depends on other fields; afterwards the scenario is complete. */

/** etcd: --heartbeat-interval 100 ms, --election-timeout 1000 ms (server/embed/config.go). paper: the values of workload W. */
const PRESETS = {
  'etcd-3.5': {
    tick: 100_000,
    heartbeatTicks: 1,
    electionTicks: 10,
    preVote: true,
    checkQuorum: true,
    advance: true,
  },
  // Pre-vote became the default in 3.5.
  'etcd-3.4': {
    tick: 100_000,
    heartbeatTicks: 1,
    electionTicks: 10,
    preVote: false,
    checkQuorum: true,
    advance: true,
  },
  paper: {
    tick: 10_000,
    heartbeatTicks: 5,
    electionTicks: 10,
    preVote: false,
    checkQuorum: false,
    advance: false,
  },
} as const;

/** etcd: --snapshot-count and the entries kept behind a snapshot (server/etcdserver/server.go). */
const SNAPSHOT_COUNT = 100_000;
const SNAPSHOT_CATCH_UP = 5_000;

/** etcd: maxSizePerMsg, 1 MiB (server/etcdserver/raft.go). */
const MAX_SIZE_PER_MESSAGE = 1024 * 1024;

const LANES_OF_ETCD = ['client', 'raft', 'log', 'net'] as const;

export function normalise(raw: RawDocument): Scenario {
  const { metadata } = raw;
  return {
    id: metadata.name,
    title: metadata.title,
    summary: metadata.summary ?? metadata.title,
    topic: metadata.topic,
    number: metadata.number,
    level: metadata.level,
    minutes: metadata.minutes,
    seed: raw.seed,
    until: raw.until,
    rate: raw.rate,
    cluster: clusterOf(raw.cluster),
    timeline: raw.timeline.map(({ name, at, when, plus, ...action }) => ({
      name,
      at,
      // The schema and the types agree field by field; only `undefined` differs from "absent".
      when: when as Scenario['timeline'][number]['when'],
      plus,
      action: action as unknown as Scenario['timeline'][number]['action'],
    })),
    moments: raw.moments as Scenario['moments'],
    poster: raw.poster,
    expect: raw.expect as Scenario['expect'],
    lesson: raw.lesson as Scenario['lesson'],
    panels: raw.panels ?? (raw.cluster.lab === null ? ['raft'] : ['cap']),
    branches: raw.branches.map(branchOf),
    lanes: raw.lanes ?? raw.cluster.lab?.lanes.map(({ name }) => name) ?? LANES_OF_ETCD,
    focus: raw.focus,
  };
}

/** Actions in the order of their times: a branch is written as people think of it. */
function branchOf({ label, actions }: RawDocument['branches'][number]): BranchSpec {
  const done = actions.map(
    ({ at, ...action }): UserAction => ({ at, action: action as unknown as UserAction['action'] }),
  );
  return { label, actions: done.sort((a, b) => a.at - b.at) };
}

function clusterOf(raw: RawDocument['cluster']): ClusterSpec {
  if (raw.lab !== null) return laboratory(raw, raw.lab);
  return {
    etcd: etcdOf(raw.etcd),
    network: { ...raw.network, links: raw.network.links as ClusterSpec['network']['links'] },
    clients: raw.clients,
    lab: null,
  };
}

/** The laboratory's machines take the members' place: what is done to members is done to them. */
function laboratory(raw: RawDocument['cluster'], written: RawLab): ClusterSpec {
  const lab = labOf(written);
  const { loss, duplicate, reorder } = raw.network;
  return {
    etcd: etcdOf({ ...raw.etcd, members: [...lab.nodes] }),
    network: {
      ...labNetwork(lab, written),
      loss,
      duplicate,
      reorder: reorder || !written.fifo,
    },
    clients: [],
    lab,
  };
}

function etcdOf(raw: RawDocument['cluster']['etcd']): EtcdSpec {
  const preset = PRESETS[raw.preset];
  const heartbeat = raw.heartbeat ?? preset.tick * preset.heartbeatTicks;
  // etcd ticks once per heartbeat interval; the paper's preset counts finer.
  const tick =
    raw.tick ?? (raw.heartbeat === undefined ? preset.tick : heartbeat / preset.heartbeatTicks);
  const electionTicks =
    raw.election === undefined ? preset.electionTicks : Math.round(raw.election / tick);
  const count = raw.snapshotCount ?? SNAPSHOT_COUNT;
  return {
    preset: raw.preset,
    members: raw.members,
    learners: raw.learners,
    tick,
    heartbeatTicks: Math.max(1, Math.round(heartbeat / tick)),
    electionTicks,
    timeoutTicks: raw.timeoutTicks ?? { min: electionTicks, max: 2 * electionTicks - 1 },
    fsync: raw.fsync,
    preVote: raw.preVote ?? preset.preVote,
    checkQuorum: raw.checkQuorum ?? preset.checkQuorum,
    readOnly: raw.readOnly,
    initialElectionTickAdvance: raw.initialElectionTickAdvance ?? preset.advance,
    rules: raw.rules,
    maxSizePerMessage: raw.maxSizePerMessage ?? MAX_SIZE_PER_MESSAGE,
    snapshotCount: count,
    quota: raw.quota,
    snapshotCatchUp: raw.snapshotCatchUp ?? Math.min(SNAPSHOT_CATCH_UP, count),
    history: raw.history,
    compacted: raw.compacted,
  };
}
