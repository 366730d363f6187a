import { describe, expect, it } from 'vitest';
import type { LeaderlessSpec, TimelineSpec } from '../../../src/sim/consistency/spec';
import { laboratory } from '../../../src/sim/laboratory';
import { type Given, lab, labSpec, MS, records, S } from './lab';
import { mongo as PRIMARY, etcd as RAFT } from './specs';

const LEADERLESS: LeaderlessSpec = {
  kind: 'leaderless',
  n: 5,
  r: 1,
  w: 1,
  sloppy: false,
  hintReplay: S,
  hintWindow: 0,
  readRepair: 'off',
  antiEntropy: null,
  resolve: 'lww',
  detector: S,
};
const TIMELINE: TimelineSpec = { kind: 'timeline', reads: 'latest', mastership: 'fixed' };

/** What is done to a laboratory's clients in the course of a run. */

const view = (given: Given) =>
  laboratory().view(lab(given), labSpec(given), (given.until ?? 10) * S, []);
/** Without the numbers of events: being told is an event more. */
const heard = (world: ReturnType<typeof lab>) =>
  records(world, 'etcd').map(({ id, call, ret, value }) => [id, call, ret, value]);
const offered = (given: Given, f: 'read' | 'write') =>
  view(given).map(({ rows }) => rows.find((row) => row.f === f)?.offered ?? 0);

describe('how often clients send', () => {
  const protocols = { etcd: RAFT, ring: LEADERLESS };

  it('changes for every store at once, and is what the table counts', () => {
    const usual = lab({ protocols, until: 4 });
    const often = lab({ protocols, until: 4, deeds: [[0, { do: 'clients', every: 50 * MS }]] });
    for (const lane of ['etcd', 'ring']) {
      const ratio = records(often, lane).length / records(usual, lane).length;
      expect(ratio).toBeGreaterThan(1.9);
      expect(ratio).toBeLessThan(2.1);
    }
    expect(
      view({ protocols, until: 4, deeds: [[0, { do: 'clients', every: 50 * MS }]] })[0]?.pace,
    ).toBe(50 * MS);
  });

  it('at the beginning is the same as a laboratory that was built so', () => {
    const deeds = [[0, { do: 'clients', every: 50 * MS }]] as const;
    const told = lab({ protocols, until: 3, deeds });
    const built = lab({ protocols, until: 3, workload: { every: 50 * MS } });
    expect(heard(told)).toEqual(heard(built));
  });

  it('in the middle neither loses a request nor counts one twice', () => {
    const deeds = [
      [2, { do: 'clients', every: 250 * MS }],
      [3.007, { do: 'clients', every: 20 * MS }],
    ] as const;
    const world = lab({ protocols: { ring: LEADERLESS }, until: 4, deeds });
    for (const name of ['c1', 'c2', 'c5']) {
      const own = records(world, 'ring').filter(({ client }) => client === name);
      expect(own.map(({ number }) => number)).toEqual(own.map((_, i) => i));
      const gaps = own.map(({ call }, i) => call - (own[i - 1]?.call ?? call)).slice(1);
      expect(new Set(gaps.filter((gap) => [100, 250, 20].includes(gap / MS)))).toEqual(
        new Set([100 * MS, 250 * MS, 20 * MS]),
      );
    }
    const given = { protocols: { ring: LEADERLESS }, until: 4, deeds };
    const all = (offered(given, 'read')[0] ?? 0) + (offered(given, 'write')[0] ?? 0);
    const open = 5;
    expect(all - records(world, 'ring').length).toBeGreaterThanOrEqual(0);
    expect(all - records(world, 'ring').length).toBeLessThanOrEqual(open);
  });
});

describe('the kind of read', () => {
  const p50 = (given: Given) =>
    view({ ...given, layout: 'cross', until: 5 })[0]?.rows.find(({ f }) => f === 'read')?.p50 ?? -1;

  it('is as quick, and as strict, as a store that was built for it', () => {
    const protocols = { etcd: RAFT };
    const deeds = [[0, { do: 'reads', lane: 'etcd', mode: 'serializable' }]] as const;
    expect(p50({ protocols })).toBeGreaterThan(70 * MS);
    expect(p50({ protocols, deeds })).toBe(0);
    const told = lab({ protocols, layout: 'cross', until: 5, deeds });
    const built = lab({
      protocols: { etcd: { ...RAFT, reads: 'serializable' } },
      layout: 'cross',
      until: 5,
    });
    expect(heard(told)).toEqual(heard(built));
  });

  it('can be a lease: the leader answers without asking anybody', () => {
    const deeds = [[0, { do: 'reads', lane: 'etcd', mode: 'lease' }]] as const;
    const told = lab({ protocols: { etcd: RAFT }, layout: 'cross', until: 5, deeds });
    const own = records(told, 'etcd').filter(({ f, client }) => f === 'read' && client === 'c1');
    expect(own.length).toBeGreaterThan(5);
    for (const { call, ret } of own.slice(3)) expect(ret - call).toBe(0);
  });

  it('changes for its own lane only, and back', () => {
    const deeds = [
      [0, { do: 'reads', lane: 'quick', mode: 'any' }],
      [0, { do: 'reads', lane: 'record', mode: 'any' }],
      [2, { do: 'reads', lane: 'quick', mode: 'linearizable' }],
    ] as const;
    const given = { protocols: { quick: PRIMARY, other: PRIMARY, record: TIMELINE }, deeds };
    const modes = (until: number) =>
      view({ ...given, until }).map(({ protocol }) => ('reads' in protocol ? protocol.reads : ''));
    expect(modes(1)).toEqual(['any', PRIMARY.reads, 'any']);
    expect(modes(3)).toEqual(['linearizable', PRIMARY.reads, 'any']);
  });

  it('changes at a machine that stands still, too', () => {
    const deeds = [
      [1, { do: 'pause', target: 'n1' }],
      [1.5, { do: 'reads', lane: 'etcd', mode: 'serializable' }],
    ] as const;
    const [lane] = view({ protocols: { etcd: RAFT }, until: 2, deeds });
    expect(lane?.protocol).toMatchObject({ reads: 'serializable' });
    expect(lane?.nodes[0]?.status).toBe('paused');
  });
});
