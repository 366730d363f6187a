import { describe, expect, it } from 'vitest';
import { applyFrame, emptyInstant } from '../../src/store/frame';
import { lessonStepAt, nextStop, previousStop } from '../../src/store/lesson';
import { preferenceChanges, readPreferences, writePreferences } from '../../src/store/preferences';
import { isSameSelection, nameOfSelection, selectionOfName } from '../../src/store/selection';
import { membersOf, recentEvents, sideOf } from '../../src/store/selectors';
import { createOrreryStore, showFrame } from '../../src/store/store';
import { defaultView, nextTheme } from '../../src/store/view';
import {
  eventAt,
  FixturePlayer,
  lessonAnswer,
  member,
  second,
  tenEvents,
} from '../app/fixturePlayer';

const frame = { at: 1, step: 1, end: { at: 9, step: 9 }, event: null, failure: null } as const;

describe('applying a frame', () => {
  it('keeps the identity of what did not change, and drops what is gone', () => {
    const [e1, e2] = [member('e1'), member('e2')];
    const first = applyFrame(emptyInstant, {
      ...frame,
      complete: true,
      changed: [
        { key: 'etcd/e1', value: e1 },
        { key: 'etcd/e2', value: e2 },
      ],
    });
    const newer = member('e2', { term: 5 });
    const second = applyFrame(first, {
      ...frame,
      complete: false,
      changed: [{ key: 'etcd/e2', value: newer }],
    });
    expect(second.objects.get('etcd/e1')).toBe(e1);
    expect(second.objects.get('etcd/e2')).toBe(newer);
    expect(first.objects.get('etcd/e2')).toBe(e2);
    const third = applyFrame(second, {
      ...frame,
      complete: false,
      changed: [{ key: 'etcd/e1', value: null }],
    });
    expect(membersOf(third.objects)).toEqual([newer]);
  });

  it('starts over with a complete frame', () => {
    const old = applyFrame(emptyInstant, {
      ...frame,
      complete: true,
      changed: [{ key: 'etcd/e1', value: member('e1') }],
    });
    expect(applyFrame(old, { ...frame, complete: true, changed: [] }).objects.size).toBe(0);
  });

  it('numbers the frames that are played, not those that are sought', () => {
    const next = (instant: typeof emptyInstant, isPlayed: boolean) =>
      applyFrame(instant, { ...frame, complete: false, changed: [] }, isPlayed);
    const sought = next(emptyInstant, false);
    const second = next(next(sought, true), true);
    expect([sought.played, second.played, next(second, false).played]).toEqual([null, 2, null]);
  });

  it('tells subscribers once', async () => {
    const store = createOrreryStore();
    let calls = 0;
    store.subscribe(() => {
      calls += 1;
    });
    showFrame(store, await new FixturePlayer().load(), { type: 'LOADED' });
    expect(calls).toBe(1);
    expect(store.getState().playback.state).toBe('paused');
  });
});

describe('the lesson', () => {
  const { steps } = lessonAnswer;
  it('shows the step whose stop has not been passed', () => {
    expect(lessonStepAt(steps, 0)).toBe(0);
    expect(lessonStepAt(steps, 2 * second)).toBe(0);
    expect(lessonStepAt(steps, 2 * second + 1)).toBe(1);
    expect(lessonStepAt(steps, 9 * second)).toBe(2);
    expect(lessonStepAt([], 0)).toBe(-1);
  });

  it('skips a step whose moment never came', () => {
    const gap = [steps[0], { at: null, step: null, facts: {}, reveal: null }, steps[2]].filter(
      (s) => s !== undefined,
    );
    expect(lessonStepAt(gap, 3 * second)).toBe(2);
    expect(nextStop(gap, 2 * second)).toBe(8 * second);
  });

  it('knows the stops on either side', () => {
    expect(nextStop(steps, 5 * second)).toBe(8 * second);
    expect(nextStop(steps, 8 * second)).toBeNull();
    expect(previousStop(steps, 5 * second)).toBe(2 * second);
    expect(previousStop(steps, second)).toBeNull();
  });
});

describe('selections', () => {
  it('go to words and back', () => {
    for (const name of ['etcd/e1', 'etcd/e1/105', 'event/118', 'client/c1']) {
      expect(nameOfSelection(selectionOfName(name))).toBe(name);
    }
    expect(selectionOfName(null)).toBeNull();
    expect(isSameSelection(selectionOfName('etcd/e1'), selectionOfName('etcd/e1/105'))).toBe(false);
  });
});

describe('selectors', () => {
  it('find the side of a member and the events before the cursor', () => {
    const network = { sides: [{ letter: 'A', members: ['e1'], majority: false }] };
    expect(sideOf(network as never, 'e1')).toBe('A');
    expect(sideOf(network as never, 'e2')).toBe('');
    const ids = recentEvents(tenEvents, 'etcd/e1', { event: eventAt(4) }, 3).map(({ id }) => id);
    expect(ids).toEqual([4, 3, 2]);
  });
});

describe('preferences', () => {
  it('survive a browser that forbids storage', () => {
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    expect(readPreferences(forbidden).lang).toBeNull();
    expect(() => writePreferences(forbidden, { lang: 'ko' })).not.toThrow();
  });

  it('come back as they were left, and nonsense counts as nothing', () => {
    const kept = new Map<string, string>();
    const shelf = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    writePreferences(shelf, { lang: 'ko' });
    writePreferences(shelf, { theme: 'dark' });
    expect(readPreferences(shelf)).toMatchObject({ lang: 'ko', theme: 'dark', hintSeen: false });
    kept.set('orrery.preferences', '{"lang":"fr","theme":7}');
    expect(readPreferences(shelf)).toMatchObject({ lang: null, theme: null });
  });

  it('are only what the viewer changed', () => {
    expect(preferenceChanges(defaultView, { ...defaultView, rate: 5 })).toBeNull();
    expect(preferenceChanges(defaultView, { ...defaultView, lang: 'ko' })).toEqual({ lang: 'ko' });
    expect(nextTheme('projector')).toBe('light');
  });
});
