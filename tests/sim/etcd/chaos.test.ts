import { describe, expect, it } from 'vitest';
import { judgeHistory } from '../../../src/sim/consistency/checker/judge';
import { chaosDocument, live, storeText } from './chaos';

const SEEDS = process.env.ORRERY_FULL === '1' ? 300 : 30;

describe('etcd while members crash and partitions come and go', () => {
  it.each(Array.from({ length: SEEDS }, (_, i) => i + 1))('keeps its word, seed %i', (seed) => {
    const { ops, heard, canceled, members, divergences } = live(seed);
    const { linearizable } = judgeHistory({ initial: null, ops }, { budget: 2_000_000 });
    expect(linearizable, JSON.stringify(chaosDocument(seed))).toBe(true);
    expect(ops.filter(({ outcome }) => outcome === 'ok').length).toBeGreaterThan(20);

    // Everybody has applied the same in the end, and had on the way.
    expect(divergences).toEqual([]);
    const applied = members.map(({ raft }) => raft.applied);
    expect(new Set(applied).size).toBe(1);
    expect(new Set(members.map(({ store }) => storeText(store))).size).toBe(1);

    // Each watch has heard every change once and in order, over whatever members.
    const all = [...(members[0]?.store.changes ?? [])];
    for (const [name, events] of Object.entries(heard)) {
      if (canceled[name] === true) continue;
      expect(events.map(({ type, kv }) => [type, kv])).toEqual(
        all.map(({ type, kv }) => [type, kv]),
      );
    }
  });
});
