import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../src/sim/cluster';
import type { Action } from '../../../src/sim/config';
import { multiMasterNode } from '../../../src/sim/consistency/protocols/multiMaster/node';
import type {
  Digest,
  MultiMasterNode,
} from '../../../src/sim/consistency/protocols/multiMaster/types';
import type { MultiMasterSpec, ProtocolSpec } from '../../../src/sim/consistency/spec';
import { between, innerOf, median, missing, replicaOf, share, stale } from './heard';
import { cut, FIVE, heal, lab, MS, records, S } from './lab';

const with_ = (merge: MultiMasterSpec['merge']): MultiMasterSpec => ({
  kind: 'multiMaster',
  syncEvery: 500 * MS,
  merge,
});
const ALL = [
  'revTree',
  'lww',
  'siblings',
  'gCounter',
  'pnCounter',
  'orSet',
  'lwwRegister',
  'mvRegister',
] as const;
const _protocols: Record<string, ProtocolSpec> = Object.fromEntries(ALL.map((m) => [m, with_(m)]));
const CLIENTS = ['c1', 'c2', 'c3', 'c4', 'c5'];
const majority = cut(['n1', 'n2', 'n3'], ['n4', 'n5']);
const alone = cut(['n1'], ['n2', 'n3', 'n4', 'n5']);

function view(world: ClusterWorld, lane: string, node: string) {
  const { values, conflicts, elements } = replicaOf(
    world,
    'multiMaster',
    `lab/${lane}/${node}`,
    'x',
  );
  return { values, conflicts, elements };
}

function expectEqual(world: ClusterWorld, lane: string) {
  const [first, ...rest] = FIVE.map((name) => view(world, lane, name));
  for (const one of rest) expect(one).toEqual(first);
}

describe('Multi-master replication in the laboratory', () => {
  it('answers everything at once everywhere, and reads what others have replaced', () => {
    const world = lab({ protocols: { lww: with_('lww') }, layout: 'cross', until: 6 });
    const found = records(world, 'lww');
    const times = ['c1', 'c5'].flatMap((client) =>
      ['put', 'get'].map((op) => median(found, client, op)),
    );
    expect(times).toEqual([0, 0, 0, 0]);
    expect(stale(found).length).toBeGreaterThan(20);
  });

  it.each([
    ['between three and two', majority],
    ['around the first node', alone],
    ['that leaves everybody alone', cut(...FIVE.map((name) => [name]))],
  ])('serves both sides of a cut %s', (_what, action: Action) => {
    const deeds = [[3, action]] as const;
    const world = lab({ protocols: { couch: with_('revTree') }, until: 9, deeds });
    expect(share(records(world, 'couch').filter(between(3, 8.9)), CLIENTS, null)).toBe(1);
  });

  it('shows siblings to those who read after a cut, until somebody writes', () => {
    const given = { reads: 0.5, stop: 6 * S } as const;
    const world = lab({
      protocols: { riak: with_('siblings') },
      until: 9,
      workload: given,
      deeds: [
        [3, majority],
        [6, heal],
      ],
    });
    const { values, conflicts } = view(world, 'riak', 'n3');
    expect(values.length).toBeGreaterThan(1);
    expect(conflicts).toBe(values.length - 1);
    const joined = records(world, 'riak').filter(({ value }) => value?.includes('|'));
    expect(joined.length).toBeGreaterThan(0);
  });

  it('lets a node whose clock is ahead win with writes that are older', () => {
    const given = { until: 6, clocks: { n5: 400 * MS } };
    const world = lab({ protocols: { lww: with_('lww') }, ...given });
    const puts = records(world, 'lww').filter(({ operation }) => operation.op === 'put');
    const last = puts.filter(({ client }) => client === 'c5').at(-1)?.operation;
    const shown = view(world, 'lww', 'n5').values;
    expect(shown).toEqual([last !== undefined && 'value' in last ? last.value : '']);
    // Its node's clock is behind what it has seen, so what it writes is gone at once.
    const ignored = records(world, 'lww').filter((one, i, all) => {
      const before = all.slice(0, i).findLast(({ client }) => client === one.client)?.operation;
      return (
        one.client === 'c1' &&
        one.operation.op === 'get' &&
        before?.op === 'put' &&
        one.value !== before.value
      );
    });
    expect(ignored.length).toBeGreaterThan(3);
  });

  it('sends few messages, however much is written', () => {
    const world = lab({
      protocols: { crdt: with_('orSet') },
      until: 10,
      workload: { every: 20 * MS },
    });
    const sent = [...world.network.uses]
      .filter(({ from, to }) => [from, to].every((id) => id.startsWith('lab/crdt/n')))
      .reduce((sum, use) => sum + use.sent, 0);
    // Each of five nodes begins two exchanges a second, of three messages at most.
    expect(sent).toBeLessThanOrEqual(10 * 2 * 5 * 3);
    expect(sent).toBeGreaterThan(200);
  });

  it('asks everybody who was away as soon as one of them is heard again', () => {
    const deeds = [[3, alone]] as const;
    const world = lab({ protocols: { crdt: with_('orSet') }, until: 8, deeds });
    const inner = innerOf<MultiMasterNode>(world, 'lab/crdt/n1');
    expect([...inner.silent].sort()).toEqual(['n2', 'n3', 'n4', 'n5']);
    const body: Digest = { type: 'Digest', known: {} };
    const [from, to] = ['lab/crdt/n3', 'lab/crdt/n1'];
    const event = { id: 0, kind: 'message', at: 0, sentAt: 0, from, to, body, causes: [] } as const;
    const [, effects] = multiMasterNode.react(inner, event, body);
    const asked = effects.flatMap((one) =>
      one.kind === 'send' && one.body.type === 'Digest' ? [one.to] : [],
    );
    expect(asked.sort()).toEqual(['n2', 'n4', 'n5'].map((name) => `lab/crdt/${name}`));
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'note', reason: 'reconnected' }),
    );
  });

  it('keeps everything acknowledged through crashes, lost and doubled messages', () => {
    const counted = { gCounter: with_('gCounter'), siblings: with_('siblings') };
    const world = lab({
      protocols: counted,
      until: 16,
      fsync: 2 * MS,
      jitter: 20 * MS,
      workload: { adds: 50 * MS, stop: 11 * S },
      deeds: [
        [0.1, { do: 'network', loss: 0.1, duplicate: 0.1, reorder: true }],
        [3, { do: 'crash', target: 'n2', signal: 'KILL' }],
        [6, { do: 'restart', target: 'n2' }],
        [7, { do: 'pause', target: 'n4' }],
        [8, { do: 'resume', target: 'n4' }],
      ],
    });
    for (const lane of ['gCounter', 'siblings']) {
      expectEqual(world, lane);
      expect(missing(world, 'multiMaster', lane, 'n4')).toEqual([]);
    }
    const puts = records(world, 'gCounter').filter(({ operation }) => operation.op === 'put');
    const total = Number(view(world, 'gCounter', 'n1').values[0]);
    expect(total).toBeGreaterThanOrEqual(puts.filter(({ outcome }) => outcome === 'ok').length);
    expect(total).toBeLessThanOrEqual(puts.length);
  });
});
