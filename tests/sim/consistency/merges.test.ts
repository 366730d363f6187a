import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gCounter,
  pnCounter,
} from '../../../src/sim/consistency/protocols/multiMaster/merges/counters';
import { lww } from '../../../src/sim/consistency/protocols/multiMaster/merges/lww';
import {
  type ObservedRemoveSet,
  orSet,
  remove,
} from '../../../src/sim/consistency/protocols/multiMaster/merges/orSet';
import {
  type RevTree,
  revTree,
} from '../../../src/sim/consistency/protocols/multiMaster/merges/revTree';
import { siblings } from '../../../src/sim/consistency/protocols/multiMaster/merges/siblings';
import type { Merge, Write } from '../../../src/sim/consistency/protocols/multiMaster/merges/types';

const MERGES: Readonly<Record<string, Merge<unknown>>> = {
  revTree: revTree as Merge<unknown>,
  lww: lww as Merge<unknown>,
  siblings: siblings as Merge<unknown>,
  gCounter: gCounter as Merge<unknown>,
  pnCounter: pnCounter as Merge<unknown>,
  orSet: orSet as Merge<unknown>,
};

/** What three nodes do, one after the other: write, remove what they see, or take over what another has. */
const deed = fc.oneof(
  fc.record({
    does: fc.constant('write' as const),
    at: fc.nat(2),
    op: fc.constantFrom('put' as const, 'add' as const),
    value: fc.constantFrom('1', '2', '3', '-4'),
    time: fc.nat(5),
  }),
  fc.record({ does: fc.constant('merge' as const), at: fc.nat(2), from: fc.nat(2) }),
  fc.record({
    does: fc.constant('remove' as const),
    at: fc.nat(2),
    value: fc.constantFrom('1', '2'),
  }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

/** Every state that the nodes pass through, and how it came about node by node. */
function history<D>(merge: Merge<D>, deeds: readonly Deed[]): D[] {
  const now = [merge.empty, merge.empty, merge.empty];
  const taken = [0, 0, 0];
  const states: D[] = [merge.empty];
  for (const one of deeds) {
    const here = now[one.at] ?? merge.empty;
    let next = here;
    if (one.does === 'merge') next = merge.merge(here, now[one.from] ?? merge.empty);
    if (one.does === 'write') {
      const n = (taken[one.at] ?? 0) + 1;
      taken[one.at] = n;
      const write: Write = { op: one.op, value: one.value, node: `n${one.at}`, n, time: one.time };
      next = merge.merge(here, merge.write(here, write));
    }
    if (one.does === 'remove' && (merge as unknown) === orSet)
      // The comparison above says whose data this is.
      next = merge.merge(here, remove(here as ObservedRemoveSet, one.value) as D);
    now[one.at] = next;
    states.push(next);
  }
  return states;
}

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

const runs = fc.record({
  deeds: fc.array(deed, { minLength: 3, maxLength: 25 }),
  picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
});

describe.each(Object.entries(MERGES))('Merging by %s', (_name, merge) => {
  const triple = ({ deeds, picks }: { deeds: Deed[]; picks: [number, number, number] }) => {
    const states = history(merge, deeds);
    return picks.map((pick) => states[pick % states.length]);
  };

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const [a, b, c] = triple(run);
        const { merge: join } = merge;
        expect(plain(join(a, b))).toEqual(plain(join(b, a)));
        expect(plain(join(a, join(b, c)))).toEqual(plain(join(join(a, b), c)));
        expect(plain(join(a, a))).toEqual(plain(a));
        expect(plain(join(a, merge.empty))).toEqual(plain(a));
        expect(plain(join(join(a, b), b))).toEqual(plain(join(a, b)));
      }),
    );
  });
});

describe('Merging', () => {
  const write = (node: string, n: number, value: string, op: Write['op'] = 'put'): Write => ({
    op,
    value,
    node,
    n,
    time: n,
  });
  const written = <D>(merge: Merge<D>, data: D, ...writes: Write[]): D =>
    writes.reduce((now, one) => merge.merge(now, merge.write(now, one)), data);

  it('counts the leaves of a revision tree', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        for (const state of history(revTree, deeds)) {
          const all = [...state.revisions.values()];
          expect(state.leaves).toBe(all.filter(({ extended }) => !extended).length);
          expect(state.winner?.extended ?? false).toBe(false);
        }
      }),
    );
  });

  it('shows the longest path of a revision tree, and the highest id of two that are as long', () => {
    const root = written(revTree, revTree.empty, write('n1', 1, 'root'));
    const longer = written(revTree, root, write('n1', 2, 'a'), write('n1', 3, 'b'));
    const shorter = written(revTree, root, write('n2', 1, 'c'));
    const both = revTree.merge(shorter, longer);
    expect(revTree.values(both)).toEqual(['b']);
    expect(revTree.conflicts(both)).toBe(1);
    const rival = written(revTree, root, write('n3', 1, 'd'));
    const ids = [shorter, rival].map(({ winner }: RevTree) => winner?.id ?? '');
    expect(revTree.merge(shorter, rival).winner?.id).toBe(ids.sort()[1]);
  });

  it('compares the lengths of paths as numbers', () => {
    const root = written(revTree, revTree.empty, write('n1', 1, 'root'));
    const path = (node: string, length: number) =>
      Array.from({ length }, (_, i) => write(node, i + 2, `${node} ${i}`));
    const [nine, ten] = [
      written(revTree, root, ...path('n1', 8)),
      written(revTree, root, ...path('n2', 9)),
    ];
    expect([nine.winner?.generation, ten.winner?.generation]).toEqual([9, 10]);
    expect(revTree.merge(nine, ten).winner?.id).toBe(ten.winner?.id);
  });

  it('keeps concurrent values side by side until one who sees them writes', () => {
    const one = written(siblings, siblings.empty, write('n1', 1, 'a'));
    const other = written(siblings, siblings.empty, write('n2', 1, 'b'));
    const both = siblings.merge(one, other);
    expect(siblings.values(both)).toEqual(['a', 'b']);
    expect(siblings.values(written(siblings, both, write('n1', 2, 'c')))).toEqual(['c']);
    // The old sibling comes by again and is known to have been replaced.
    expect(
      siblings.values(siblings.merge(written(siblings, both, write('n1', 2, 'c')), other)),
    ).toEqual(['c']);
  });

  it('keeps concurrent elements in siblings and in a set, and loses one by lww and in a revision tree', () => {
    const elements = <D>(merge: Merge<D>) => {
      const root = written(merge, merge.empty, write('n1', 1, 'a', 'add'));
      const one = written(merge, root, write('n1', 2, 'b', 'add'));
      const other = written(merge, root, write('n2', 1, 'c', 'add'));
      return [...merge.elements(merge.merge(one, other))].sort().join('');
    };
    expect([elements(siblings), elements(orSet)]).toEqual(['abc', 'abc']);
    expect(elements(lww)).toBe('ab');
    expect(['ab', 'ac']).toContain(elements(revTree));
  });

  it('keeps an element that is added while another node removes it', () => {
    const root = written(
      orSet,
      orSet.empty,
      write('n1', 1, 'a', 'add'),
      write('n1', 2, 'b', 'add'),
    );
    const removed = orSet.merge(root, remove(root, 'a'));
    expect([...orSet.elements(removed)]).toEqual(['b']);
    const again = written(orSet, root, write('n2', 1, 'a', 'add'));
    expect([...orSet.elements(orSet.merge(removed, again))].sort()).toEqual(['a', 'b']);
  });

  it('counts up and down', () => {
    const up = written(pnCounter, pnCounter.empty, write('n1', 1, '7'), write('n1', 2, '8'));
    const down = written(pnCounter, pnCounter.empty, write('n2', 1, '-9'));
    expect(pnCounter.values(pnCounter.merge(up, down))).toEqual(['1']);
  });
});
