import { describe, expect, test } from 'vitest';
import { clientsOf, visitsOf } from '../../../src/sim/consistency/measure/clients';
import { viewLane } from '../../../src/sim/consistency/measure/lane';
import { shortName } from '../../../src/sim/consistency/protocol';
import type { ProtocolSpec } from '../../../src/sim/consistency/spec';
import { cut, type Given, lab, labSpec, records, S } from './lab';
import { etcd } from './specs';

const ROAM = { path: ['n1', 'n5', 'n3'], stay: 400_000 };

function given(protocol: ProtocolSpec, more: Partial<Given> = {}): Given {
  return {
    protocols: { store: protocol },
    layout: 'cross',
    until: 8,
    workload: { every: 50_000, roam: ROAM },
    ...more,
  };
}

function verdictOf(what: Given) {
  const world = lab(what);
  const spec = labSpec(what);
  const [lane] = spec.lanes;
  if (lane === undefined) throw new Error('there is a lane');
  return viewLane(world, spec, lane, (what.until ?? 10) * S, []).verdict;
}

/** n5 is cut off and stays as it was, so that what is read there is clearly older. */
const behind = (roam: typeof ROAM | null): Partial<Given> => ({
  layout: 'same',
  workload: { every: 50_000, timeout: 100_000, roam },
  deeds: [[2, cut(['n1', 'n2', 'n3', 'n4'], ['n5'])]],
});

describe('a client that goes from node to node', () => {
  test('misses what it has seen or written elsewhere, where reads are local', () => {
    const local: ProtocolSpec = { ...etcd, reads: 'serializable' };
    const roams = verdictOf(given(local, behind(ROAM)));
    const stays = verdictOf(given(local, behind(null)));
    expect(roams.readYourWrites).toBeGreaterThan(0);
    expect(roams.monotonicReads).toBeGreaterThan(0);
    expect(stays.readYourWrites + stays.monotonicReads).toBe(0);
  });

  test('misses nothing where a session carries what it has seen, or where reads ask a quorum', () => {
    for (const protocol of [
      { ...etcd, reads: 'serializable', sessionReads: true },
      etcd,
    ] as const) {
      const { readYourWrites, monotonicReads } = verdictOf(given(protocol, behind(ROAM)));
      expect({ readYourWrites, monotonicReads }).toEqual({ readYourWrites: 0, monotonicReads: 0 });
    }
  });

  test('asks each node of its path in turn, over no network, and keeps its values to itself', () => {
    const asked: { at: number; node: string }[] = [];
    const what = given(etcd, {
      see: ({ to, from, body, at, sentAt }) => {
        if (from !== 'lab/store/r1' || body.type !== 'Request') return;
        expect(at).toBe(sentAt);
        asked.push({ at, node: shortName(to) });
      },
    });
    const world = lab(what);
    expect([...new Set(asked.map(({ node }) => node))]).toEqual(ROAM.path);
    const spec = labSpec(what);
    const [lane] = spec.lanes;
    if (lane === undefined) throw new Error('there is a lane');
    const all = clientsOf(world, spec, lane, 'c');
    const roamer = all.at(-1);
    if (roamer === undefined) throw new Error('there is a client that roams');
    // Where the measurement says it was, it was.
    const visits = visitsOf(roamer, 0, 8 * S);
    for (const { at, node } of asked)
      expect(visits.find(({ from, to }) => from <= at && at <= to)?.node).toBe(node);
    const values = records(world, 'store').concat(records(world, 'store', 'r'));
    const written = values.flatMap(({ operation }) =>
      operation.op === 'put' ? [operation.value] : [],
    );
    expect(new Set(written).size).toBe(written.length);
  });

  test('changes nothing that the others want', () => {
    const kinds = (roam: typeof ROAM | null) =>
      records(lab(given(etcd, { workload: { every: 50_000, roam } })), 'store').map(
        ({ client, number, f }) => `${client} ${number} ${f}`,
      );
    expect(new Set(kinds(ROAM))).toEqual(new Set(kinds(null)));
  });

  test('counts on the side of the node that it asked', () => {
    const what = given(etcd, {
      layout: 'same',
      until: 6,
      deeds: [[2, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])]],
    });
    const world = lab(what);
    const spec = labSpec(what);
    const [lane] = spec.lanes;
    if (lane === undefined) throw new Error('there is a lane');
    const sides = [
      { letter: 'A', members: ['n1', 'n2', 'n3'], majority: true },
      { letter: 'B', members: ['n4', 'n5'], majority: false },
    ];
    const view = viewLane(world, spec, lane, 6 * S, [{ from: 2 * S, to: null, sides }]);
    const offered = (letter: string) =>
      view.rows.filter(({ side }) => side === letter).reduce((sum, row) => sum + row.offered, 0);
    // What is open still counts once it has ended.
    const all = clientsOf(world, spec, lane, 'c').length;
    // Four seconds at 20 a second for each client; the one that roams is a third of its time on side B.
    expect(offered('A') + offered('B')).toBeGreaterThanOrEqual(6 * 80 - all);
    expect(offered('B')).toBeGreaterThan(2 * 80 + 10);
    expect(offered('B')).toBeLessThan(3 * 80);
  });
});
