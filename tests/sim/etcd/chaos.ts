import { drawFraction, drawInteger } from '../../../src/kernel/draw';
import { canonicalJson } from '../../../src/kernel/json';
import { step } from '../../../src/kernel/step';
import { compile } from '../../../src/scenario/compile';
import { readDocument } from '../../../src/scenario/read';
import type { ClientState } from '../../../src/sim/client/types';
import type { Operation } from '../../../src/sim/consistency/checker/types';
import type { WatchEvent } from '../../../src/sim/etcd/mvcc/watching';
import type { MemberState, RequestBody, ResponseBody, Store } from '../../../src/sim/etcd/types';
import type { WatchResponseBody } from '../../../src/sim/etcd/watch/types';

const SECONDS = 24;
const QUIET_FROM = 12_000;
const KEYS = ['a', 'b', 'c'];
const CLIENTS = ['c1', 'c2', 'c3'];

/** A seed's cluster under crashes, cuts, clients that write, read and compare, watches and compactions. */
export function chaosDocument(seed: number): unknown {
  const luck = luckOf(seed);
  const members = luck.pick([3, 3, 5]);
  const names = Array.from({ length: members }, (_, i) => `e${i + 1}`);
  const timeline: object[] = [];
  const at = (millis: number, what: object) => timeline.push({ at: `${millis}ms`, ...what });
  for (const [i, client] of ['w1', 'w2'].entries())
    at(1_500 + i * 500, {
      do: 'etcdctl',
      client,
      member: luck.pick(names),
      command: 'watch "" --prefix --rev=1',
      timeout: 'none',
    });
  let value = 0;
  const written: string[] = ['0'];
  for (let t = 1_000; t < 18_000; t += luck.between(30, 260)) {
    const key = luck.pick(KEYS);
    value += 1;
    const fresh = `v${value}`;
    const command = luck.pick([
      `put ${key} ${fresh}`,
      `put ${key} ${fresh}`,
      `get ${key}`,
      `get ${key}`,
      `txn\nvalue("${key}") = "${luck.pick(written.slice(-4))}"\n\nput ${key} ${fresh}\n\nget ${key}`,
    ]);
    if (!command.startsWith('get')) written.push(fresh);
    at(t, { do: 'etcdctl', client: luck.pick(CLIENTS), member: luck.pick(names), command });
  }
  for (let t = 2_000; t < QUIET_FROM; t += luck.between(300, 1_800)) {
    const one = luck.pick(names);
    const kind = luck.pick([
      'crash',
      'partition',
      'isolate',
      'heal',
      'pause',
      'compact',
      'transfer',
    ]);
    if (kind === 'crash') {
      at(t, { do: 'crash', target: luck.pick([one, 'leader']) });
      for (const name of names) at(t + luck.between(100, 2_000), { do: 'restart', target: name });
    } else if (kind === 'partition') {
      const left = names.slice(0, luck.between(1, members - 1));
      at(t, { do: 'partition', groups: [left, names.filter((name) => !left.includes(name))] });
    } else if (kind === 'isolate') at(t, { do: 'isolate', target: luck.pick([one, 'leader']) });
    else if (kind === 'heal') at(t, { do: 'heal' });
    else if (kind === 'transfer') at(t, { do: 'transfer', to: one });
    else if (kind === 'pause') {
      at(t, { do: 'pause', target: one });
      at(t + luck.between(50, 2_500), { do: 'resume', target: one });
    } else at(t, { do: 'compact', target: one });
  }
  at(QUIET_FROM + 2_600, { do: 'heal' });
  for (const name of names) at(QUIET_FROM + 2_700, { do: 'restart', target: name });
  return {
    apiVersion: 'orrery/v1',
    kind: 'Scenario',
    metadata: { name: `chaos-${seed}`, title: `Chaos ${seed}` },
    seed,
    until: `${SECONDS}s`,
    cluster: {
      etcd: { members, snapshotCount: luck.pick([20, 100_000]), fsync: { min: '1ms', max: '8ms' } },
      network: {
        latency: { min: '1ms', max: '30ms' },
        loss: luck.pick([0, 0.02]),
        duplicate: luck.pick([0, 0.05]),
        reorder: luck.fraction() < 0.3,
      },
      clients: [...CLIENTS, 'w1', 'w2'].map((name) => ({ name, loop: 'none' })),
    },
    timeline: timeline.sort((a, b) => millisOf(a) - millisOf(b)),
  };
}

export interface Lived {
  readonly ops: readonly Operation[];
  /** What each watching client has heard, in order. */
  readonly heard: Readonly<Record<string, readonly WatchEvent[]>>;
  /** What each was told before which everything is compacted; it may have missed that. */
  readonly canceled: Readonly<Record<string, boolean>>;
  readonly members: readonly MemberState[];
  /** Hashes of the stores by applied index: more than one kind is a divergence. */
  readonly divergences: readonly string[];
}

/** Runs a seed's world to its end. */
export function live(seed: number): Lived {
  const read = readDocument(chaosDocument(seed));
  if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings[0]));
  const { scenario } = read;
  const { system, world: first } = compile({ scenario, seed, actions: [] });
  let world = first;
  const asked = new Map<string, Operation>();
  const heard: Record<string, WatchEvent[]> = { w1: [], w2: [] };
  const stores = new Map<number, string>();
  const divergences: string[] = [];
  for (;;) {
    const before = world;
    const next = step(system, world);
    if (next === null || next[0].at > scenario.until) break;
    world = next[0];
    const { to, from, body, at } = next[1];
    if (body.type === 'Request' && from.startsWith('client/c'))
      note(asked, body as RequestBody, next[1].sentAt);
    if (body.type === 'Response' && to.startsWith('client/c'))
      answer(asked, body as ResponseBody, at);
    if (body.type === 'Watch') {
      const name = to.slice('client/'.length);
      const count = (state: unknown) => (state as ClientState).watches[0]?.count ?? 0;
      const more = count(world.entities.get(to)?.state) - count(before.entities.get(to)?.state);
      if (more > 0) heard[name]?.push(...(body as WatchResponseBody).events);
    }
    const state = to.startsWith('etcd/') ? (world.entities.get(to)?.state as MemberState) : null;
    if (state !== null && state.raft.applied % 7 === 0) {
      const hash = storeText(state.store);
      const known = stores.get(state.raft.applied);
      if (known === undefined) stores.set(state.raft.applied, hash);
      else if (known !== hash) divergences.push(`${to} at ${state.raft.applied}`);
    }
  }
  const members = [...world.entities]
    .filter(([id]) => id.startsWith('etcd/'))
    .map(([, slot]) => slot.state as MemberState);
  const canceled = Object.fromEntries(
    ['w1', 'w2'].map((name) => [
      name,
      (world.entities.get(`client/${name}`)?.state as ClientState | undefined)?.watches[0]
        ?.state === 'canceled',
    ]),
  );
  return { ops: [...asked.values()], heard, canceled, members, divergences };
}

/** Everything of a store that must be the same everywhere: all but the size of the file. */
export function storeText({ bytes: _bytes, ...store }: Store): string {
  return canonicalJson(store);
}

/** A request reaches a member: its call was when it was sent. */
function note(asked: Map<string, Operation>, { id, operation }: RequestBody, call: number): void {
  if (asked.has(id) || operation.op !== 'kv') return;
  const { kv } = operation;
  const base = {
    id: asked.size + 1,
    client: id,
    call,
    ret: null,
    outcome: 'info' as const,
  };
  if (kv.op === 'put') asked.set(id, { ...base, key: kv.key, f: 'write', value: kv.value });
  else if (kv.op === 'range') asked.set(id, { ...base, key: kv.key, f: 'read' });
  else if (kv.op === 'txn') {
    const [compare] = kv.compare;
    const [put] = kv.success;
    if (compare === undefined || put?.op !== 'put') throw new Error('not one of ours');
    asked.set(id, { ...base, key: compare.key, f: 'cas', from: compare.value, to: put.value });
  }
}

function answer(
  asked: Map<string, Operation>,
  { id, ok, response }: ResponseBody,
  ret: number,
): void {
  const one = asked.get(id);
  if (one === undefined || one.ret !== null) return;
  if (!ok) {
    if (one.f === 'read') asked.set(id, { ...one, ret, outcome: 'fail' });
    return;
  }
  if (response?.op === 'range')
    asked.set(id, { ...one, ret, outcome: 'ok', value: response.kvs[0]?.value ?? null });
  else if (response?.op === 'txn')
    asked.set(id, { ...one, ret, outcome: 'ok', swapped: response.succeeded });
  else asked.set(id, { ...one, ret, outcome: 'ok' });
}

function millisOf(entry: object): number {
  return Number.parseInt((entry as { at: string }).at, 10);
}

function luckOf(seed: number) {
  let n = 0;
  const between = (min: number, max: number) => drawInteger(seed, 'chaos', ++n, { min, max });
  return {
    between,
    fraction: () => drawFraction(seed, 'chaos', ++n),
    pick: <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T, // within the list
  };
}
