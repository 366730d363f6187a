import { AppendList } from '../kernel/appendList';
import type { ClientState } from './client/types';
import type { Later } from './cluster';
import type { ClientSpec, ClusterSpec, EtcdSpec } from './config';
import type { KvLimits } from './etcd/kv/types';
import { minLeaseTtl } from './etcd/lease/least';
import { fromDisk } from './etcd/lifecycle';
import { applyCommand, EMPTY_STORE } from './etcd/store';
import type { Command, Disk, MemberConfig, MemberState, Store } from './etcd/types';
import { FLAPPER, type FlapperState, restingFlapper } from './network/flapper';
import type { Configuration, Entry, RaftOptions } from './raft/types';

/** etcd server/etcdserver/raft.go: maxInflightMsgs. */
const MAX_INFLIGHT = 512;

/** The entities of a cluster before it starts, each with its first state. */
export function founding(
  spec: ClusterSpec,
  seed: number,
  later: Later,
): (readonly [string, MemberState | ClientState | FlapperState])[] {
  const { etcd } = spec;
  const founded = [...etcd.members, ...etcd.learners];
  const disk = pastDisk(etcd);
  const blank = emptyDisk(foundingConfiguration(etcd));
  return [
    ...founded.map((name): [string, MemberState] => [
      `etcd/${name}`,
      fromDisk(memberConfig(etcd, name, seed), disk, 0),
    ]),
    ...later.members
      .filter((name) => !founded.includes(name))
      .map((name): [string, MemberState] => [
        `etcd/${name}`,
        fromDisk(memberConfig(etcd, name, seed), blank, 0),
      ]),
    ...spec.clients.map((one): [string, ClientState] => [
      `client/${one.name}`,
      clientState(one, etcd.members),
    ]),
    ...later.clients.map((name): [string, ClientState] => [
      `client/${name}`,
      clientState(handClient(name), etcd.members),
    ]),
    ...(later.flapper ? [[FLAPPER, restingFlapper] as const] : []),
  ];
}

/** A voting member of a cluster without a past, before it starts. */
export function foundMember(spec: EtcdSpec, name: string, seed: number, peersUnder: string) {
  const config = { ...memberConfig(spec, name, seed), peersUnder };
  return fromDisk(config, emptyDisk(foundingConfiguration(spec)), 0);
}

function memberConfig(spec: EtcdSpec, name: string, seed: number): MemberConfig {
  return {
    name,
    seed,
    tick: spec.tick,
    raft: raftOptions(spec, name, seed),
    fsync: spec.fsync,
    snapshotCount: spec.snapshotCount,
    snapshotCatchUp: spec.snapshotCatchUp,
    initialElectionTickAdvance: spec.initialElectionTickAdvance,
    kv: limitsOf(spec),
    retriesReads: spec.preset !== 'etcd-3.4',
  };
}

function limitsOf({ quota, tick, electionTicks }: EtcdSpec): KvLimits {
  return { quota, minLeaseTtl: minLeaseTtl(tick * electionTicks) };
}

function raftOptions(spec: EtcdSpec, name: string, seed: number): RaftOptions {
  return {
    electionTick: spec.electionTicks,
    heartbeatTick: spec.heartbeatTicks,
    preVote: spec.preVote,
    checkQuorum: spec.checkQuorum,
    stepDownOnRemoval: false,
    disableProposalForwarding: false,
    readOnly: spec.readOnly,
    maxInflight: MAX_INFLIGHT,
    maxSizePerMsg: spec.maxSizePerMessage,
    timeout: { kind: 'drawn', ...spec.timeoutTicks, seed, stream: `etcd/${name}/timeout` },
    rules: spec.rules,
  };
}

/** The disk of a member of a cluster that has a past: `history` committed, `compacted` of it in a snapshot. */
function pastDisk(spec: EtcdSpec): Disk {
  const config = foundingConfiguration(spec);
  const entries = past(spec);
  const compacted = Math.min(spec.compacted, entries.length);
  let store: Store = EMPTY_STORE;
  for (const entry of entries.slice(0, compacted))
    store = applyCommand(store, entry.data as Command, limitsOf(spec)).store;
  const term = entries[compacted - 1]?.term ?? 0;
  const last = entries.at(-1);
  return {
    hardState: { term: last?.term ?? 0, vote: null, commit: last?.index ?? 0 },
    log: {
      snapshot: { index: compacted, term, config, data: null },
      entries: AppendList.of(entries.slice(compacted)),
      stable: last?.index ?? 0,
    },
    snapshot: { index: compacted, term, config, store },
    backend: { index: compacted, config, store },
  };
}

function past(spec: EtcdSpec): Entry[] {
  const entries: Entry[] = [];
  for (const { term, entries: count } of spec.history) {
    for (let i = 0; i < count; i += 1) {
      const index = entries.length + 1;
      const data: Command = {
        op: 'put',
        key: 'past',
        value: String(index),
        origin: '',
        request: '',
      };
      entries.push({ term, index, data, size: 8 });
    }
  }
  return entries;
}

function foundingConfiguration(spec: EtcdSpec): Configuration {
  return {
    voters: spec.members,
    outgoing: [],
    learners: spec.learners,
    learnersNext: [],
    autoLeave: false,
  };
}

/**
 * A member that joins later. etcd's log begins with an entry for each founding member, which it will apply
 * first; ours begins behind them, so it starts with their configuration, of which it is no part.
 */
function emptyDisk(config: Configuration): Disk {
  return {
    hardState: { term: 0, vote: null, commit: 0 },
    log: {
      snapshot: { index: 0, term: 0, config, data: null },
      entries: AppendList.of(),
      stable: 0,
    },
    snapshot: { index: 0, term: 0, config, store: EMPTY_STORE },
    backend: { index: 0, config, store: EMPTY_STORE },
  };
}

/** A client without a load of its own. */
function handClient(name: string): ClientSpec {
  return {
    name,
    member: 'leader',
    loop: 'none',
    every: 0,
    start: 0,
    stop: null,
    op: 'put',
    key: 'x',
    consistency: 'linearizable',
    timeout: null,
  };
}

function clientState(spec: ClientSpec, members: readonly string[]): ClientState {
  return {
    spec,
    members,
    sent: 0,
    looped: 0,
    waiting: [],
    watches: [],
    keepAlives: [],
    done: [],
    counts: { ok: 0, failed: 0, unknown: 0 },
  };
}
