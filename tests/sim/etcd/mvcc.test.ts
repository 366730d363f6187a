import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRequest, plainPut } from '../../../src/sim/etcd/kv/apply';
import type { KvRequest, Store } from '../../../src/sim/etcd/kv/types';
import { keysAt, prefixEnd, prefixInterval } from '../../../src/sim/etcd/mvcc/keys';
import { changesFrom } from '../../../src/sim/etcd/mvcc/watching';
import { EMPTY_STORE } from '../../../src/sim/etcd/store';

const LIMITS = { quota: 2 ** 31, minLeaseTtl: 2 };
const EVERYTHING = prefixInterval('');

const key = fc.constantFrom('a', 'a/b', 'a/c', 'b', 'b/x', 'c');
const request: fc.Arbitrary<KvRequest> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(key, fc.string({ maxLength: 3 })).map(([k, v]) => plainPut(k, v)),
  },
  key.map((one): KvRequest => ({ op: 'delete', key: one, end: '', prevKv: false })),
  key.map((one): KvRequest => ({ op: 'delete', key: one, end: prefixEnd(one), prevKv: true })),
);

/** The state after each revision, kept by hand. */
function replay(requests: readonly KvRequest[]) {
  const states = new Map<number, Record<string, string>>([[1, {}]]);
  let store: Store = EMPTY_STORE;
  for (const one of requests) {
    store = applyRequest(store, one, LIMITS).store;
    const now = { ...states.get(Math.max(...states.keys())) };
    if (one.op === 'put') now[one.key] = one.value;
    else if (one.op === 'delete')
      for (const name of Object.keys(now))
        if (one.end === '' ? name === one.key : name >= one.key && name < one.end) delete now[name];
    states.set(store.revision, now);
  }
  return { store, states };
}

function stateAt(store: Store, revision: number): Record<string, string> {
  return Object.fromEntries(keysAt(store, EVERYTHING, revision).map((kv) => [kv.key, kv.value]));
}

describe('the multi-version store', () => {
  it('reads at every revision what was there then', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
        const { store, states } = replay(requests);
        for (const [revision, state] of states) expect(stateAt(store, revision)).toEqual(state);
      }),
    );
  });

  it('loses nothing that can still be read when it is compacted', () => {
    fc.assert(
      fc.property(
        fc.array(request, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        (requests, pick) => {
          const { store, states } = replay(requests);
          const rev = 1 + (pick % store.revision);
          const { store: after, error } = applyRequest(store, { op: 'compact', rev }, LIMITS);
          expect(error).toBeNull();
          expect(after.bytes.used).toBeLessThanOrEqual(store.bytes.used);
          for (const [revision, state] of states)
            if (revision >= rev) expect(stateAt(after, revision)).toEqual(state);
          expect(changesFrom(after, rev + 1)).toEqual(changesFrom(store, rev + 1));
        },
      ),
    );
  });

  it('tells each change once, in the order of its revision', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), fc.nat(), (requests, pick) => {
        const { store } = replay(requests);
        const from = 1 + (pick % store.revision);
        const told = changesFrom(store, from);
        expect(told).toEqual([...store.changes].filter(({ kv }) => kv.mod >= from));
        expect(told.map(({ kv }) => kv.mod)).toEqual(
          told.map(({ kv }) => kv.mod).sort((a, b) => a - b),
        );
      }),
    );
  });
});
