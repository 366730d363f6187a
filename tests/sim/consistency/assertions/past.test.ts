/** Assertion 16 of the design: healing changes the past of nothing. */
import { describe, expect, it } from 'vitest';
import type { SimEvent } from '../../../../src/kernel/types';
import type { ProtocolSpec } from '../../../../src/sim/consistency/spec';
import { cut, heal, lab, MS, S } from '../lab';
import { R3W3 } from '../leaderlessLab';
import { etcd } from '../specs';
import { SEEDS } from './seeds';

/** One lane of each kind. */
const protocols: Readonly<Record<ProtocolSpec['kind'], ProtocolSpec>> = {
  raft: etcd,
  leaderless: { ...R3W3, readRepair: 'blocking' },
  single: { kind: 'single' },
  primary2pc: {
    kind: 'primary2pc',
    prepareTimeout: 500 * MS,
    heuristic: false,
    evenSplit: 'halt',
    fencing: false,
  },
  primary: {
    kind: 'primary',
    failover: 'sentinel',
    w: 1,
    reads: 'primary',
    heartbeat: 200 * MS,
    election: S,
    downAfter: S,
    minReplicas: 0,
    maxLag: S,
    session: null,
  },
  timeline: { kind: 'timeline', reads: 'any', mastership: 'forced' },
  multiMaster: { kind: 'multiMaster', syncEvery: 500 * MS, merge: 'siblings' },
};

/** Every event of a run whose cut at 1.5 s is healed then, as text. */
function events(seed: number, healedAt: number): { readonly at: number; readonly text: string }[] {
  const found: { at: number; text: string }[] = [];
  lab({
    protocols,
    seed,
    layout: seed % 2 === 0 ? 'cross' : 'same',
    jitter: 300,
    until: 4.8,
    workload: { every: 200 * MS, adds: 500 * MS },
    deeds: [
      [1.5, cut(['n1', 'n2'], ['n3', 'n4', 'n5'])],
      [healedAt, heal],
    ],
    see: (event: SimEvent) => found.push({ at: event.at, text: JSON.stringify(event) }),
  });
  return found;
}

describe.each(SEEDS)('16. An earlier heal (seed %i)', (seed) => {
  it('leaves every event before it as it was, and only those', () => {
    const [early, late] = [events(seed, 3.5), events(seed, 4.5)];
    const earlier = (list: typeof early) =>
      list.filter(({ at }) => at < 3.5 * S).map(({ text }) => text);
    const [one, other] = [earlier(early), earlier(late)];
    expect(one.length).toBeGreaterThan(3_000);
    expect(one.findIndex((text, i) => text !== other[i])).toBe(-1);
    expect(one.length).toBe(other.length);
    const later = (list: typeof early) =>
      list
        .filter(({ at }) => at >= 3.5 * S)
        .map(({ text }) => text)
        .join('\n');
    expect(later(early) === later(late)).toBe(false);
  });
});
