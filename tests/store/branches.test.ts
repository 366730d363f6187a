import { describe, expect, it } from 'vitest';
import type { UserAction } from '../../src/scenario/types';
import {
  act,
  actAtStart,
  currentBranch,
  drop,
  noBranches,
  redo,
  rename,
  undo,
} from '../../src/store/branches';

const second = 1_000_000;
const stop = (target: string, at: number): UserAction => ({
  at: at * second,
  action: { do: 'crash', target, signal: 'KILL' },
});
const names = ({ list }: { list: readonly { name: string }[] }) =>
  list
    .map(({ name }) => name)
    .sort()
    .join('');
/** Standing at a time, having looked no further. */
const here = (at: number) => ({ cursor: { at: at * second }, seen: at * second });
/** Having come back to a time from a later one. */
const back = (at: number, seen: number) => ({ cursor: { at: at * second }, seen: seen * second });

describe('branches', () => {
  it('never change the run itself: whoever acts on it makes a branch', () => {
    const after = act(noBranches, [stop('e1', 2)], here(2));
    expect(names(after)).toBe('AB');
    expect(after.current).toBe('B');
    expect(after.list[0]?.actions).toEqual([]);
    expect(currentBranch(after)).toMatchObject({ parent: 'A', from: 2 * second });
  });

  it('go on where nothing lies ahead, and fork where a future has been seen', () => {
    const one = act(noBranches, [stop('e1', 2)], here(2));
    const longer = act(one, [stop('e2', 3)], here(3));
    expect(names(longer)).toBe('AB');
    expect(currentBranch(longer).actions).toHaveLength(2);
    const forked = act(longer, [stop('e3', 2.5)], back(2.5, 6));
    expect(names(forked)).toBe('ABC');
    expect(currentBranch(forked).actions).toEqual([stop('e1', 2), stop('e3', 2.5)]);
    expect(forked.list.find(({ name }) => name === 'B')?.actions).toHaveLength(2);
  });

  it('are four at most: the oldest gives way, which is told, and undo brings it back', () => {
    let all = noBranches;
    for (const i of [1, 2, 3]) all = act({ ...all, current: 'A' }, [stop('e1', i)], back(i, 9));
    const oldest = all.list.find(({ name }) => name === 'B');
    const fifth = act({ ...all, current: 'A' }, [stop('e2', 4)], back(4, 9));
    expect(names(fifth)).toBe('ABCD');
    expect(currentBranch(fifth)).toMatchObject({ name: 'B', actions: [stop('e2', 4)] });
    expect(fifth.past.at(-1)?.deed).toMatchObject({ kind: 'act', gaveWay: oldest });
    expect(undo(fifth, { at: 0 })?.branches.list).toContain(oldest);
    const sixth = act({ ...fifth, current: 'A' }, [stop('e3', 5)], back(5, 9));
    // B is the youngest now, so C goes.
    expect(currentBranch(sixth).name).toBe('C');
  });

  it('keep their past when the branch that they left is dropped', () => {
    const b = act(noBranches, [stop('e1', 2)], here(2));
    const c = act(b, [stop('e2', 3)], back(3, 9));
    const without = drop(c, 'B', { at: 3 * second });
    expect(names(without)).toBe('AC');
    expect(without.current).toBe('C');
    expect(currentBranch(without)).toMatchObject({ parent: 'A', from: 2 * second });
    expect(currentBranch(without).actions).toHaveLength(2);
  });

  it('lead back to the branch that was left when the one on the stage is dropped', () => {
    const b = act(noBranches, [stop('e1', 2)], here(2));
    expect(drop(b, 'B', { at: 0 }).current).toBe('A');
    expect(drop(b, 'A', { at: 0 })).toBe(b);
  });

  it('can be undone and done again, each with the cursor of its moment', () => {
    const b = act(noBranches, [stop('e1', 2)], { cursor: { step: 40 }, seen: 2 * second });
    const named = rename(b, 'B', '  without e1 ', { at: 4 * second });
    const gone = drop(named, 'B', { at: 5 * second });
    const first = undo(gone, { at: 6 * second });
    expect(first?.cursor).toEqual({ at: 5 * second });
    expect(currentBranch(first?.branches ?? noBranches).label).toBe('without e1');
    const second_ = undo(first?.branches ?? noBranches, { at: 5 * second });
    expect(currentBranch(second_?.branches ?? noBranches).label).toBe('');
    const third = undo(second_?.branches ?? noBranches, { at: 4 * second });
    expect(third?.cursor).toEqual({ step: 40 });
    expect(names(third?.branches ?? noBranches)).toBe('A');
    expect(undo(third?.branches ?? noBranches, { at: 0 })).toBeNull();
    let again = third?.branches ?? noBranches;
    for (const label of ['', 'without e1']) {
      again = redo(again, { at: 0 })?.branches ?? noBranches;
      expect(currentBranch(again).label).toBe(label);
    }
    expect(names(redo(again, { at: 0 })?.branches ?? noBranches)).toBe('A');
  });

  it('begin differently: of deeds of one kind at the start the last one counts, each store for itself', () => {
    const reads = (lane: string, mode: 'serializable' | 'lease') =>
      ({ do: 'reads', lane, mode }) as const;
    const pace = { do: 'clients', every: 50_000 } as const;
    const at = { at: 2 * second };
    const b = act(noBranches, [stop('e1', 2)], here(2));
    const first = actAtStart(b, [reads('etcd', 'lease')], at);
    const more = actAtStart(actAtStart(first, [pace], at), [reads('other', 'lease')], at);
    const last = actAtStart(more, [reads('etcd', 'serializable')], at);
    expect(names(last)).toBe('AB');
    expect(currentBranch(last).actions).toEqual([
      { at: 0, action: reads('etcd', 'serializable') },
      { at: 0, action: reads('other', 'lease') },
      { at: 0, action: pace },
      stop('e1', 2),
    ]);
    expect(currentBranch(undo(last, at)?.branches ?? noBranches).actions).toHaveLength(4);
  });

  it('forget what was undone as soon as something else is done', () => {
    const b = act(noBranches, [stop('e1', 2)], here(2));
    const undone = undo(b, { at: 2 * second })?.branches ?? noBranches;
    expect(redo(act(undone, [stop('e2', 2)], here(2)), { at: 0 })).toBeNull();
  });

  it('take a name as it is, once, and not longer than 60 characters', () => {
    const b = act(noBranches, [stop('e1', 2)], here(2));
    expect(rename(b, 'B', '', { at: 0 })).toBe(b);
    expect(currentBranch(rename(b, 'B', 'x'.repeat(99), { at: 0 })).label).toHaveLength(60);
  });
});
