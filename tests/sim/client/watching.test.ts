import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect, Occurrence } from '../../../src/kernel/types';
import type { ClientState, ClientWatch } from '../../../src/sim/client/types';
import { hearWatch, openWatch, pingWatch } from '../../../src/sim/client/watching';
import type { RequestBody } from '../../../src/sim/etcd/types';
import type { WatchResponseBody } from '../../../src/sim/etcd/watch/types';

const ID = 'client/c1';
const KV = { op: 'watch', key: 'a', end: '', startRev: 2, prevKv: false, filters: [] } as const;

const happening = (at = 0): Occurrence => ({ id: 1, at, to: ID, from: 'etcd/e1' }) as Occurrence;

/** A client with one watch open at e1, from a revision on. */
function opened(startRev = 2): ClientState {
  const idle = {
    spec: { name: 'c1' },
    members: ['e1', 'e2', 'e3'],
    sent: 0,
    looped: 0,
    waiting: [],
    done: [],
    watches: [],
    keepAlives: [],
    counts: { ok: 0, failed: 0, unknown: 0 },
  } as unknown as ClientState;
  return openWatch(idle, happening(), { op: 'kv', kv: { ...KV, startRev } }, 'etcd/e1')[0];
}

function watchOf(state: ClientState): ClientWatch {
  const [watch] = state.watches;
  if (watch === undefined) throw new Error('no watch');
  return watch;
}

/** What the member says next on the watch's present stream, or on another one. */
function message(
  state: ClientState,
  seq: number,
  revisions: readonly number[],
  more: Partial<WatchResponseBody> = {},
): WatchResponseBody {
  const events = revisions.map((mod) => ({
    type: 'PUT' as const,
    kv: { key: 'a', value: String(mod), create: 2, mod, version: mod - 1, lease: 0 },
    prevKv: null,
  }));
  const revision = revisions.at(-1) ?? 1;
  return { type: 'Watch', id: watchOf(state).stream, seq, revision, events, ...more };
}

const hear = (state: ClientState, body: WatchResponseBody) => hearWatch(state, happening(), body);

/** What it asks for, when it asks for a stream. */
function asked(effects: readonly Effect[]): { to: string; from: number } | null {
  for (const effect of effects) {
    if (effect.kind !== 'send') continue;
    const { operation } = effect.body as RequestBody;
    if (operation.op === 'kv' && operation.kv.op === 'watch')
      return { to: effect.to, from: operation.kv.startRev };
  }
  return null;
}

const heardOf = (state: ClientState) => watchOf(state).events.map(({ kv }) => kv.mod);

describe('a watch', () => {
  it('hears what comes in order, and knows what comes next', () => {
    let state = opened();
    [state] = hear(state, message(state, 1, [], { created: true }));
    [state] = hear(state, message(state, 2, [2, 3]));
    expect(heardOf(state)).toEqual([2, 3]);
    expect(watchOf(state)).toMatchObject({ next: 4, delivered: 3, count: 2, state: 'open' });
  });

  it('hears nothing twice when the network repeats a message', () => {
    let state = opened();
    const first = message(state, 1, [2, 3]);
    [state] = hear(state, first);
    const [again, effects] = hear(state, first);
    expect(again).toBe(state);
    expect(effects).toEqual([]);
  });

  it('asks anew for what is missing when a message was lost', () => {
    let state = opened();
    [state] = hear(state, message(state, 1, [2]));
    const [next, effects] = hear(state, message(state, 3, [5]));
    expect(heardOf(next)).toEqual([2]);
    expect(asked(effects)).toEqual({ to: 'etcd/e2', from: 3 });
  });

  it('does not listen to a stream that it has left, however late it speaks', () => {
    let state = opened();
    [state] = hear(state, message(state, 1, [2]));
    const late = message(state, 2, [3, 4]);
    [state] = hear(state, message(state, 3, [5]));
    const [after] = hear(state, late);
    expect(after).toBe(state);
    [state] = hear(after, message(after, 1, [3, 4, 5]));
    expect(heardOf(state)).toEqual([2, 3, 4, 5]);
  });

  it('goes on at the next member, behind what it has heard, when the process has gone', () => {
    let state = opened();
    [state] = hear(state, message(state, 1, [2, 3]));
    [state] = hear(state, message(state, 2, [], { closed: true }));
    const [next, effects] = pingWatch(state, happening(), watchOf(state).number, true);
    expect(asked(effects)).toEqual({ to: 'etcd/e2', from: 4 });
    expect(effects).toContainEqual(
      expect.objectContaining({ reason: 'rewatched', data: expect.objectContaining({ from: 4 }) }),
    );
    expect(watchOf(next).stream).not.toBe(watchOf(state).stream);
  });

  it('asks whether anybody is there after silence, and leaves only when nobody is', () => {
    let state = opened();
    const { number } = watchOf(state);
    let effects: readonly Effect[];
    [state, effects] = pingWatch(state, happening(), number, false);
    expect(asked(effects)).toBeNull();
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'timer', after: 6_000_000 }));
    [, effects] = hear(state, message(state, 1, []));
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'timer', after: 10_000_000 }));
    [, effects] = pingWatch(state, happening(), number, true);
    expect(asked(effects)?.to).toBe('etcd/e2');
  });

  it('without a wish begins behind what was newest, and keeps that place before it has heard anything', () => {
    let state = opened(0);
    [state] = hear(state, message(state, 1, [], { created: true, revision: 7 }));
    [state] = hear(state, message(state, 2, [], { closed: true }));
    const [, effects] = pingWatch(state, happening(), watchOf(state).number, true);
    expect(asked(effects)?.from).toBe(8);
  });

  it('ends with the error when its revision is compacted, and asks nobody any more', () => {
    let state = opened();
    [state] = hear(state, message(state, 1, [], { canceled: { compactRevision: 9 } }));
    expect(watchOf(state)).toMatchObject({
      state: 'canceled',
      error: 'etcdserver: mvcc: required revision has been compacted',
    });
    const [after, effects] = pingWatch(state, happening(), watchOf(state).number, true);
    expect([after, effects]).toEqual([state, []]);
  });
});

/** What happens to a stream: a message comes, is lost, comes again, a late one of an old stream, or the end. */
const fate = fc.constantFrom('comes', 'comes', 'lost', 'twice', 'late', 'closed', 'silence');

it('whatever becomes of messages, each change is heard once and in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(fc.tuple(fate, fc.integer({ min: 1, max: 3 })), { maxLength: 20 }),
      (start, fates) => {
        let state = opened(start);
        // The member: what it has told on the present stream.
        let [stream, seq, told] = [watchOf(state).stream, 0, start - 1];
        const old: WatchResponseBody[] = [];
        const take = ([next]: readonly [ClientState, readonly Effect[]]) => {
          state = next;
          if (watchOf(state).stream === stream) return;
          ({ stream } = watchOf(state));
          [seq, told] = [0, watchOf(state).next - 1];
        };
        for (const [what, size] of fates) {
          const { number } = watchOf(state);
          if (what === 'closed') take(hear(state, message(state, seq + 1, [], { closed: true })));
          if (what === 'closed' || what === 'silence') {
            take(pingWatch(state, happening(), number, true));
            continue;
          }
          const revisions = Array.from({ length: size }, (_, i) => told + 1 + i);
          const body = message(state, seq + 1, revisions);
          [seq, told] = [seq + 1, told + size];
          old.push(body);
          if (what === 'late') {
            const late = old[size % old.length];
            // A connection keeps its order, so only those of streams that it has left come late.
            if (late !== undefined && late.id !== stream) take(hear(state, late));
          }
          if (what !== 'lost') take(hear(state, body));
          if (what === 'twice') take(hear(state, body));
        }
        const heard = heardOf(state);
        expect(heard).toEqual(Array.from({ length: heard.length }, (_, i) => start + i));
        expect(watchOf(state).next).toBe(start + heard.length);
      },
    ),
  );
});
