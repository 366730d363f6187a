import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppendList } from '../../src/kernel/appendList';
import { Cells } from '../../src/kernel/cells';
import { draw, drawFraction, drawInteger } from '../../src/kernel/draw';
import { Heap } from '../../src/kernel/heap';
import { canonicalJson } from '../../src/kernel/json';
import { Roster } from '../../src/kernel/roster';
import { SortedMap } from '../../src/kernel/sortedMap';
import { Vector } from '../../src/kernel/vector';

describe('the queue', () => {
  test('gives items back by time, and in the order of posting at the same time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
        const items = times.map((at, seq) => ({ at, seq }));
        let heap = Heap.of(items);
        const popped = [];
        for (let first = heap.first; first !== null; first = heap.first) {
          popped.push(first);
          heap = heap.pop();
        }
        expect(popped).toEqual([...items].sort((a, b) => a.at - b.at || a.seq - b.seq));
      }),
    );
  });

  test('leaves older versions as they were', () => {
    const before = Heap.of([{ at: 5, seq: 0 }]);
    before.push({ at: 1, seq: 1 });
    before.pop();
    expect(before.toJSON()).toEqual([{ at: 5, seq: 0 }]);
  });
});

describe('the append-only list', () => {
  test('behaves like a copied array, whatever versions are appended to', () => {
    const command = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), from: fc.nat(9), value: fc.nat() }),
      fc.record({ kind: fc.constant('truncate' as const), from: fc.nat(9), value: fc.nat(6) }),
      fc.record({ kind: fc.constant('drop' as const), from: fc.nat(9), value: fc.nat(3) }),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const versions = [{ list: AppendList.of<number>(), model: [] as number[] }];
        for (const { kind, from, value } of commands) {
          const base = versions[from % versions.length];
          if (base === undefined) continue;
          const { list, model } = base;
          if (kind === 'append')
            versions.push({ list: list.append(value), model: [...model, value] });
          else if (kind === 'truncate')
            versions.push({ list: list.truncate(value), model: model.slice(0, value) });
          else versions.push({ list: list.drop(value), model: model.slice(value) });
        }
        for (const { list, model } of versions) expect([...list]).toEqual(model);
      }),
    );
  });
});

describe('the vector', () => {
  test('behaves like a copied array, whatever versions are changed', () => {
    const change = fc.record({ from: fc.nat(9), position: fc.nat(30), value: fc.nat() });
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), fc.array(change), (start, changes) => {
        const versions = [{ vector: Vector.of(start), model: start }];
        for (const { from, position, value } of changes) {
          const base = versions[from % versions.length];
          if (base === undefined) continue;
          const { vector, model } = base;
          versions.push(
            position < model.length
              ? { vector: vector.with(position, value), model: model.with(position, value) }
              : { vector: vector.append(value), model: [...model, value] },
          );
        }
        for (const { vector, model } of versions) {
          expect([...vector]).toEqual(model);
          expect(vector.length).toBe(model.length);
          expect(model.map((_, i) => vector.at(i))).toEqual(model);
          expect(vector.at(model.length)).toBeUndefined();
        }
      }),
    );
  });
});

describe('the roster', () => {
  test('keeps names in byte order and older versions as they were', () => {
    const names = ['lab/b/n1', 'B', 'a', 'lab/a/n2', 'lab/a/n10'];
    const before = Roster.of(names.map((name, i) => [name, i] as const));
    const after = before.with('a', 7);
    expect([...before.keys()]).toEqual([...names].sort());
    expect(names.map((name) => before.get(name))).toEqual([0, 1, 2, 3, 4]);
    expect(after.get('a')).toBe(7);
    expect([...after]).toEqual([...names].sort().map((name) => [name, after.get(name)]));
    expect(after.get('c')).toBeUndefined();
    expect(() => after.with('c', 1)).toThrow('c was there from the start');
  });
});

describe('cells', () => {
  test('behave like a map, whatever versions are changed', () => {
    const change = fc.record({
      from: fc.nat(9),
      key: fc.constantFrom('tick', 'disk', 'due', 'sync/1'),
      value: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const versions = [{ cells: Cells.none<number>(), model: new Map<string, number>() }];
        for (const { from, key, value } of changes) {
          const base = versions[from % versions.length];
          if (base === undefined) continue;
          const model = new Map(base.model);
          model.delete(key);
          if (value !== null) model.set(key, value);
          const cells = value === null ? base.cells.without(key) : base.cells.with(key, value);
          versions.push({ cells, model });
        }
        for (const { cells, model } of versions) {
          expect([...cells].reverse()).toEqual([...model]);
          expect(cells.toJSON()).toEqual(Object.fromEntries(model));
          for (const [key, value] of model) expect(cells.get(key)).toBe(value);
          expect(cells.get('none')).toBeUndefined();
        }
      }),
    );
  });
});

describe('the sorted map', () => {
  test('keeps keys in byte order and older versions as they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/)), (keys) => {
        let map = SortedMap.of<number>();
        const versions = keys.map((key, i) => {
          map = map.with(key, i);
          return { map, size: i + 1 };
        });
        expect([...map.keys()]).toEqual([...keys].sort());
        for (const version of versions) expect(version.map.size).toBe(version.size);
      }),
    );
  });
});

describe('draws', () => {
  test('depend on seed, stream and counter only', () => {
    const once = [draw(7, 'a', 0), draw(7, 'b', 0), draw(7, 'a', 1), draw(8, 'a', 0)];
    expect(new Set(once).size).toBe(4);
    expect([draw(7, 'a', 0), draw(7, 'b', 0), draw(7, 'a', 1), draw(8, 'a', 0)]).toEqual(once);
  });

  test('are pinned: a change of the hash would change every run', () => {
    expect([0, 1, 2].map((n) => draw(42, 'etcd/e1/timeout', n))).toMatchInlineSnapshot(`
      [
        1878037316,
        2756897730,
        2143536263,
      ]
    `);
  });

  test('are uniform enough', () => {
    const buckets = new Array<number>(10).fill(0);
    for (let n = 0; n < 20_000; n += 1) {
      const at = drawInteger(1, 'uniform', n, { min: 0, max: 9 });
      buckets[at] = (buckets[at] ?? 0) + 1;
    }
    for (const count of buckets) expect(Math.abs(count - 2_000)).toBeLessThan(250);
    expect(drawFraction(1, 'uniform', 3)).toBeLessThan(1);
  });
});

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: 1, a: [undefined, Number.POSITIVE_INFINITY], c: undefined })).toBe(
    '{"a":[null,"Infinity"],"b":1}',
  );
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});
