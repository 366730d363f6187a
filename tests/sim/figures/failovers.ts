import { runUntil } from '../../../src/kernel/run';
import { compile } from '../../../src/scenario/compile';
import { readDocument } from '../../../src/scenario/read';
import type { Scenario } from '../../../src/scenario/types';
import type { ClusterWorld } from '../../../src/sim/cluster';
import type { MemberState } from '../../../src/sim/etcd/types';

/** Seeded experiments behind raft-behaviour.md §13: delay up to 5 ms, etcd's defaults. */
export interface Failover {
  /** Seconds from the leader's end until all survivors know the new one. */
  readonly seconds: number;
  /** How far the term has risen. */
  readonly terms: number;
}

const CALM = 6_000_000;

export function scenarioWith(etcd: object, timeline: readonly object[], until = '20s'): Scenario {
  const read = readDocument({
    apiVersion: 'orrery/v1',
    kind: 'Scenario',
    metadata: { name: 'figure', title: 'figure' },
    until,
    cluster: { etcd, network: { latency: { min: '1ms', max: '5ms' } } },
    timeline,
  });
  if ('scenario' in read) return read.scenario;
  throw new Error(JSON.stringify(read.findings));
}

export function members(world: ClusterWorld): MemberState[] {
  return [...world.entities]
    .filter(([id]) => id.startsWith('etcd/'))
    .map(([, { state }]) => state as MemberState);
}

export function leaderOf(world: ClusterWorld): MemberState | undefined {
  return members(world)
    .filter(({ raft, status }) => raft.role === 'leader' && status === 'running')
    .sort((a, b) => b.raft.term - a.raft.term)[0];
}

/** Ends the leader at 6 s plus a seeded offset, so that no phase is special. */
export function failover(size: number, seed: number, signal: 'KILL' | 'TERM'): Failover {
  const at = CALM + (seed % 1_000) * 997;
  const scenario = scenarioWith({ members: size }, [
    { at: `${at}us`, do: 'crash', target: 'leader', signal },
  ]);
  const { system, world: start } = compile({ scenario, seed, actions: [] });
  let world = runUntil(system, start, { at: at - 1 });
  const before = leaderOf(world);
  if (before === undefined) throw new Error(`seed ${seed}: nobody leads after ${at} µs`);
  let known = 0;
  world = runUntil(
    system,
    world,
    { at: at + 10_000_000, when: () => known > 0 },
    (event, after) => {
      const survivors = members(after).filter(({ config }) => config.name !== before.config.name);
      const lead = survivors[0]?.raft.lead ?? null;
      const agreed =
        lead !== null &&
        lead !== before.config.name &&
        survivors.every(({ raft }) => raft.lead === lead);
      if (agreed && known === 0) known = event.at;
    },
  );
  return {
    seconds: (known - at) / 1_000_000,
    terms: Math.max(...members(world).map(({ raft }) => raft.term)) - before.raft.term,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
