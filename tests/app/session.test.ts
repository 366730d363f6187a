import { describe, expect, it } from 'vitest';
import type { FrameClock } from '../../src/app/playback/drawingLoop';
import { createSession } from '../../src/app/playback/session';
import type { RunInput } from '../../src/scenario/types';
import { original } from '../../src/store/branches';
import { changeView, createOrreryStore } from '../../src/store/store';
import { FixturePlayer, second } from './fixturePlayer';

/** A clock that ticks when told to. */
function handClock() {
  let callback: ((millis: number) => void) | null = null;
  let now = 0;
  const clock: FrameClock = {
    request(next) {
      callback = next;
      return 1;
    },
    cancel() {
      callback = null;
    },
  };
  return {
    clock,
    get isAsked() {
      return callback !== null;
    },
    tick(millis: number) {
      now += millis;
      const due = callback;
      callback = null;
      due?.(now);
    },
  };
}

async function opened(moment: 'poster' | { at: number } = 'poster') {
  const store = createOrreryStore({ rate: 10, compress: false });
  const player = new FixturePlayer();
  const hand = handClock();
  const kept: number[] = [];
  const session = createSession({
    store,
    createPlayer: () => player,
    clock: hand.clock,
    onLessonStop: () => kept.push(store.getState().instant.at),
  });
  const scenario = {
    lesson: [[], ['etcd/e3'], ['etcd/e1']].map((focus) => ({ focus, ask: null })),
  };
  const input = { scenario, seed: 1, actions: [] } as unknown as RunInput;
  await session.open({
    input,
    forest: { list: [original], current: 'A' },
    bookmarks: [],
    beside: null,
    proof: null,
    moment,
    selection: null,
  });
  const at = () => store.getState().instant.at;
  async function play(ticks: number): Promise<void> {
    for (let count = 0; count < ticks; count += 1) {
      hand.tick(50);
      await session.settled();
    }
  }
  return { store, player, session, hand, kept, at, play };
}

describe('a session', () => {
  it('opens paused on the poster and asks for no animation frame', async () => {
    const { store, at, hand } = await opened();
    expect(store.getState().playback.state).toBe('paused');
    expect(at()).toBe(5 * second);
    expect(hand.isAsked).toBe(false);
  });

  it('moves by wall time and rate while playing, and stops asking when paused', async () => {
    const { session, at, hand, play } = await opened({ at: 0 });
    session.play();
    await play(3);
    // The first tick only tells the time; two of 50 ms at 10× are a second.
    expect(at()).toBe(second);
    session.pause();
    expect(hand.isAsked).toBe(false);
  });

  it('plays a lesson step to its stop, selects what it speaks of, and pauses there', async () => {
    const { store, session, at, kept, play } = await opened({ at: 2 * second });
    session.nextLessonStep();
    expect(store.getState().selection).toEqual({ kind: 'entity', id: 'etcd/e3' });
    await play(20);
    expect(at()).toBe(5 * second);
    expect(store.getState().playback.state).toBe('paused');
    expect(kept).toEqual([5 * second]);
  });

  it('jumps instead when motion is reduced', async () => {
    const { store, session, at, hand } = await opened({ at: 2 * second });
    changeView(store, { reducedMotion: true });
    session.nextLessonStep();
    expect(hand.isAsked).toBe(false);
    await session.settled();
    expect(at()).toBe(5 * second);
  });

  it('ends a step that is being played when the next one is asked for', async () => {
    const { store, session, at, play } = await opened({ at: 2 * second });
    session.nextLessonStep();
    await play(2);
    session.nextLessonStep();
    await session.settled();
    expect(at()).toBe(5 * second);
    expect(store.getState().playback.state).toBe('paused');
  });

  it('stands at the end and plays again from the start', async () => {
    const { store, session, at, play } = await opened({ at: 9.9 * second });
    session.play();
    await play(3);
    expect(store.getState().playback.state).toBe('atEnd');
    session.toggle();
    await session.settled();
    expect(at()).toBe(0);
    expect(store.getState().playback.state).toBe('playing');
  });

  it('keeps single steps in order and replaces absolute seeks', async () => {
    const { session, at, player } = await opened({ at: 0 });
    for (let count = 0; count < 3; count += 1) session.step('next');
    await session.settled();
    expect(at()).toBe(3 * second);
    player.asked.length = 0;
    for (let to = 4; to < 9; to += 1) session.seek({ at: to * second });
    await session.settled();
    expect(player.asked.length).toBeLessThanOrEqual(2);
    expect(at()).toBe(8 * second);
  });

  it('keeps the last good frame when the player breaks, and can be restored there', async () => {
    const { store, session, at, player } = await opened({ at: 3 * second });
    player.failNext = new Error('the worker is gone');
    session.step('next');
    await session.settled();
    expect(store.getState().playback).toMatchObject({
      state: 'broken',
      message: 'the worker is gone',
    });
    expect(at()).toBe(3 * second);
    await session.restore();
    expect(player.isClosed).toBe(true);
    expect(store.getState().playback.state).toBe('paused');
    expect(at()).toBe(3 * second);
  });
});
