import { step } from '../../kernel/step';
import type { Body } from '../../kernel/types';
import { compile } from '../../scenario/compile';
import { readDocument } from '../../scenario/read';
import type { ClusterSystem, ClusterWorld } from '../../sim/cluster';
import { plainRange } from '../../sim/etcd/ctl/verbs/get';
import { plainPut } from '../../sim/etcd/kv/apply';
import { prefixInterval } from '../../sim/etcd/mvcc/keys';
import { range } from '../../sim/etcd/mvcc/range';
import type { MemberState, Operation } from '../../sim/etcd/types';
import { openKeyValue } from '../../sim/keyValue';
import { cpuSeconds, type Figures, quantile, rounded } from './measure';
import { machineSpeed } from './raft';

/** Keys that are written in all; each decade is measured for itself. */
const KEYS = 100_000;
const DECADES = [100, 1_000, 10_000, KEYS] as const;
/** Model microseconds between two puts. */
const APART = 1_000;
const WATCHERS = 1_000;
const WATCHED_PUTS = 5_000;
const CLIENT = 'client/c1';

/**
 * Puts through a cluster of three members, each a key of its own: per CPU second, and how its cost grows with the
 * number of keys; a range over all of them; the same puts while 1,000 clients watch a key each.
 */
export async function benchEtcd(): Promise<Figures> {
  await openKeyValue();
  new Loaded().put(5_000);
  const cluster = new Loaded();
  cluster.put(DECADES[0]);
  const costs: number[] = [];
  for (let i = 1; i < DECADES.length; i += 1) {
    const count = (DECADES[i] ?? 0) - (DECADES[i - 1] ?? 0);
    costs.push((cpuSeconds(() => cluster.put(count)) * 1_000_000) / count);
  }
  const [first = 0, , last = 0] = costs;
  const { store } = cluster.member;
  const all = plainRange(prefixInterval(''));
  const reads = Array.from({ length: 9 }, () => cpuSeconds(() => range(store, all)));
  const watched = new Loaded();
  watched.put(WATCHERS);
  const alone = cpuSeconds(() => watched.put(WATCHED_PUTS, WATCHERS));
  watched.watch(WATCHERS);
  const withWatchers = cpuSeconds(() => watched.put(WATCHED_PUTS, WATCHERS));
  return {
    ...machineSpeed(),
    'puts per CPU second': Math.round(1_000_000 / last),
    'µs per put, 100 to 1,000 keys': rounded(first, 1),
    'µs per put, 10,000 to 100,000 keys': rounded(last, 1),
    'growth of the cost': rounded(last / first),
    'range over 100,000 keys, ms': rounded(quantile(reads, 0.5) * 1_000, 1),
    'cost of a put with 1,000 watchers, × without': rounded(withWatchers / alone),
  };
}

/** A cluster that is given work from outside. */
class Loaded {
  private readonly system: ClusterSystem;
  private world: ClusterWorld;
  private count = 0;

  constructor() {
    const read = readDocument({
      apiVersion: 'orrery/v1',
      kind: 'Scenario',
      metadata: { name: 'bench-etcd', title: 'Bench' },
      until: '3600s',
      cluster: {
        etcd: { members: 3 },
        network: { latency: '500us', clientLatency: '200us' },
        clients: [{ name: 'c1', loop: 'none' }],
      },
    });
    if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings[0]));
    const compiled = compile({ scenario: read.scenario, seed: 42, actions: [] });
    this.system = compiled.system;
    this.world = compiled.world;
    this.run(5_000_000);
  }

  get member(): MemberState {
    // It is one of three members.
    return this.world.entities.get('etcd/e1')?.state as MemberState;
  }

  /** Puts so many keys, over and over the first `cycle` of them when that is given. */
  put(count: number, cycle = Number.POSITIVE_INFINITY): void {
    const from = this.world.at;
    for (let i = 0; i < count; i += 1) {
      const key = keyOf(cycle < Number.POSITIVE_INFINITY ? i % cycle : this.count++);
      this.send({ op: 'kv', kv: plainPut(key, String(i)) }, from + i * APART);
    }
    this.run(count * APART + 500_000);
  }

  watch(count: number): void {
    for (let i = 0; i < count; i += 1) {
      const kv = {
        op: 'watch',
        key: keyOf(i),
        end: '',
        startRev: 0,
        prevKv: false,
        filters: [],
      } as const;
      this.send({ op: 'kv', kv }, this.world.at + i * 10);
    }
    this.run(500_000);
  }

  private send(operation: Operation, at: number): void {
    const body: Body & Record<string, unknown> = {
      type: 'SEND',
      operation,
      to: 'etcd/e1',
      timeout: null,
    };
    const { posted, queue } = this.world;
    const pending = {
      at,
      seq: posted,
      kind: 'action',
      sentAt: at,
      from: 'you',
      to: CLIENT,
    } as const;
    const next = queue.push({ ...pending, body, causes: [], key: '' });
    this.world = { ...this.world, posted: posted + 1, queue: next };
  }

  private run(micros: number): void {
    const until = this.world.at + micros;
    for (;;) {
      const next = step(this.system, this.world);
      if (next === null || next[0].at > until) break;
      this.world = next[0];
    }
  }
}

function keyOf(i: number): string {
  return `/registry/pods/default/p${String(i).padStart(6, '0')}`;
}
