import { readDocument } from '../../scenario/read';
import type { Action, RunInput, TimelineEntry } from '../../scenario/types';

/**
 * Workload W: five members of the paper's preset, heartbeats each 50 ms, 10–15 ms on the wire, a write each
 * 100 ms at the leader, the leader killed every 10 s and back after 2 s.
 */
export function workload(seconds: number): RunInput {
  const read = readDocument({
    apiVersion: 'orrery/v1',
    kind: 'Scenario',
    metadata: { name: 'workload-w', title: 'Workload W' },
    cluster: {
      etcd: { preset: 'paper', members: 5 },
      network: { latency: { min: '10ms', max: '15ms' } },
      clients: [{ name: 'c1', member: 'leader', loop: 'open', every: '100ms', key: 'x' }],
    },
  });
  if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings[0]));
  const scenario = { ...read.scenario, until: seconds * 1_000_000, timeline: failures(seconds) };
  return { scenario, seed: 42, actions: [] };
}

function failures(seconds: number): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const add = (at: number, action: Action) =>
    entries.push({ name: '', at: at * 1_000_000, when: null, plus: 0, action });
  for (let at = 10; at < seconds; at += 10) {
    add(at, { do: 'crash', target: 'leader', signal: 'KILL' });
    for (const target of ['e1', 'e2', 'e3', 'e4', 'e5']) add(at + 2, { do: 'restart', target });
  }
  return entries;
}
